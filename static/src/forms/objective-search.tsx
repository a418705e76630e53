import Textfield from '@atlaskit/textfield';
import { useCombobox } from 'downshift';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectiveChoicesView } from '../../../src/contract/views';
import type { ObjectiveId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { usePlace } from '../place';
import type { ControlProps } from './field';
import type { ChosenParent } from './objective-draft';
import finder from './suggestions.module.css';
import styles from './objective-search.module.css';

const pauseMs = 200;

interface ObjectiveSearchProps {
  readonly control: ControlProps;
  readonly value: ChosenParent | null;
  /** The objective that is being edited: it is not offered. */
  readonly exceptId: ObjectiveId | null;
  readonly onChoose: (value: ChosenParent | null) => void;
}

/** Finds an objective of whatever team in the open cycles by words of its title; works by keyboard alone. */
export function ObjectiveSearch({ control, value, exceptId, onChoose }: ObjectiveSearchProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [isAsked, setAsked] = useState(false);
  const found = useFoundObjectives(words, isAsked);
  const items = found?.objectives.filter(({ id }) => id !== exceptId) ?? [];
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<ChosenParent>({
    inputId: control.id,
    items,
    initialInputValue: value?.title ?? '',
    itemToString: (objective) => objective?.title ?? '',
    onIsOpenChange: ({ isOpen: isNowOpen }) => {
      if (isNowOpen) setAsked(true);
    },
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      setWords(inputValue);
      if (inputValue.trim() === '') onChoose(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem),
  });
  const isShown = isOpen && found !== null;
  return (
    <div className={finder.search}>
      <Textfield
        {...getInputProps()}
        aria-describedby={control['aria-describedby']}
        isInvalid={control.isInvalid}
        aria-invalid={control['aria-invalid']}
        placeholder={t('goals.serves.search')}
        autoComplete="off"
      />
      <ul
        {...getMenuProps({ 'aria-label': t('goals.serves.objectives') })}
        className={isShown ? finder.list : finder.closed}
      >
        {isShown &&
          items.map((objective, index) => (
            <li
              key={objective.id}
              className={index === highlightedIndex ? finder.active : finder.option}
              {...getItemProps({ item: objective, index })}
            >
              <span className={styles.objective}>
                <span dir="auto">{objective.title}</span>
                <span className={styles.where}>
                  {objective.teamName} · {objective.cycleName}
                </span>
              </span>
            </li>
          ))}
        {isShown && items.length === 0 && <li className={finder.none}>{t('goals.serves.noneFound')}</li>}
        {isShown && found.hasMore && <li className={finder.none}>{t('goals.serves.more')}</li>}
      </ul>
    </div>
  );
}

/** Objectives with these words, a moment after the last letter; the last ones found stay until then. */
function useFoundObjectives(words: string, isAsked: boolean): ObjectiveChoicesView | null {
  const { projectId } = usePlace();
  const [found, setFound] = useState<ObjectiveChoicesView | null>(null);
  useEffect(() => {
    if (!isAsked) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      call('findObjectives', { text: words, projectId }).then(
        (choices) => isCurrent && setFound(choices),
        () => isCurrent && setFound({ objectives: [], hasMore: false }),
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [words, isAsked, projectId]);
  return found;
}
