import { useTranslation } from 'react-i18next';
import type { ObjectiveChipView } from '../../../../src/contract/teams-views';
import { PaceLozenge } from '../../components/pace-lozenge';
import { TextButton } from '../../components/text-button';
import { useDisclosure } from '../../components/use-disclosure';
import { pathOf } from '../../goal-path';
import { RouteLink } from '../../routing';
import styles from './team-line.module.css';

const atFirst = 3;

interface ObjectiveChipsProps {
  readonly objectives: readonly ObjectiveChipView[];
  /** Says so when there are none. */
  readonly isNoneSaid: boolean;
}

/** Objectives by title and pace, each of which leads to its page. */
export function ObjectiveChips({ objectives, isNoneSaid }: ObjectiveChipsProps) {
  const { t } = useTranslation();
  const all = useDisclosure();
  if (objectives.length === 0)
    return isNoneSaid ? <span className={styles.quiet}>{t('overview.noObjectives')}</span> : null;
  const shown = all.isOpen ? objectives : objectives.slice(0, atFirst);
  return (
    <ul className={styles.chips}>
      {shown.map(({ id, title, pace }) => (
        <li key={id} className={styles.chip}>
          <PaceLozenge pace={pace} />
          <RouteLink to={pathOf({ kind: 'objective', id })}>{title}</RouteLink>
        </li>
      ))}
      {objectives.length > atFirst && (
        <li>
          <TextButton onClick={all.toggle}>
            {all.isOpen ? t('overview.fewer') : t('overview.moreObjectives', { count: objectives.length - atFirst })}
          </TextButton>
        </li>
      )}
    </ul>
  );
}
