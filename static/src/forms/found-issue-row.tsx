import Textfield from '@atlaskit/textfield';
import { useTranslation } from 'react-i18next';
import type { FoundIssue } from '../backend/find-issues';
import { Lozenge } from '../components/lozenge';
import { toneOfStatus } from '../components/tone';
import styles from './initiative-picker.module.css';

interface FoundIssueRowProps {
  readonly issue: FoundIssue;
  readonly isLinked: boolean;
  /** As it is being typed; null while the issue is not chosen. */
  readonly weight: string | null;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onWeigh: (weight: string) => void;
}

/** An issue to choose, with its weight once it is chosen. */
export function FoundIssueRow({ issue, isLinked, weight, onChoose, onWeigh }: FoundIssueRowProps) {
  const { t } = useTranslation();
  const { key, title, type, status } = issue;
  return (
    <li className={styles.row}>
      <label className={styles.issue}>
        <input
          type="checkbox"
          checked={isLinked || weight !== null}
          disabled={isLinked}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span className={styles.words}>
          <span dir="auto">
            {key} {title}
          </span>
          <span className={styles.quiet}>{isLinked ? t('initiatives.linkedAlready', { type }) : type}</span>
        </span>
      </label>
      {weight !== null && (
        <Textfield
          aria-label={t('initiatives.weightOf', { key })}
          placeholder={t('initiatives.weight')}
          width="xsmall"
          isCompact
          inputMode="decimal"
          value={weight}
          onChange={(event) => onWeigh(event.currentTarget.value)}
        />
      )}
      <Lozenge tone={toneOfStatus[status.category]}>{status.name}</Lozenge>
    </li>
  );
}
