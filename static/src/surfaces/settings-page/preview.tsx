import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DeliveryPreview,
  EditingPreview,
  PacePreview,
  SettingsValues,
} from '../../../../src/contract/settings-views';
import type { GoalEditing } from '../../../../src/domain/goal-editing';
import type { Share } from '../../../../src/domain/share';
import { ErrorMessage } from '../../components/error-message';
import { PaceLozenge } from '../../components/pace-lozenge';
import { SkeletonLines } from '../../components/skeleton';
import { useFormat } from '../../locale/use-format';
import styles from './preview.module.css';
import { usePreview } from './use-preview';

interface PreviewProps {
  /** The values to look at; 'same': those in force; 'unsound': something typed is no value. */
  readonly values: Partial<SettingsValues> | 'same' | 'unsound';
}

/** What would change, beside the setting that would change it. */
export function Preview({ values }: PreviewProps) {
  const { t } = useTranslation();
  const isQuiet = values === 'same' || values === 'unsound';
  return (
    <div
      className={isQuiet ? styles.preview : `${styles.preview} ${styles.asked}`}
      role="group"
      aria-label={t('settings.preview.title')}
    >
      <p className={styles.title}>{t('settings.preview.title')}</p>
      {isQuiet ? <p className={styles.quiet}>{t(`settings.preview.${values}`)}</p> : <Asked values={values} />}
    </div>
  );
}

function Asked({ values }: { readonly values: Partial<SettingsValues> }) {
  const { t } = useTranslation();
  const { view, error, retry } = usePreview(values);
  if (error !== null) return <ErrorMessage title={t('settings.preview.failed')} error={error} onRetry={retry} />;
  if (view === null) return <SkeletonLines count={3} />;
  return (
    <div className={styles.answer} role="status">
      {view.pace !== null && <PaceChanges preview={view.pace} />}
      {view.delivery !== null && <DeliveryChanges preview={view.delivery} />}
      {view.editing !== null && values.goalEditing !== undefined && (
        <EditingChanges preview={view.editing} goalEditing={values.goalEditing} />
      )}
    </div>
  );
}

function PaceChanges({ preview }: { readonly preview: PacePreview }) {
  const { t } = useTranslation();
  const { lookedAt, hasMore, changed, examples } = preview;
  return (
    <>
      <p>{t(changed === 0 ? 'settings.preview.noPace' : 'settings.preview.pace', { count: changed, lookedAt })}</p>
      <ul className={styles.examples}>
        {examples.map(({ id, title, team, from, to }) => (
          <Example key={id} title={title} team={team}>
            <PaceLozenge pace={from} /> <Arrow /> <PaceLozenge pace={to} />
          </Example>
        ))}
      </ul>
      <More count={changed - examples.length} />
      {hasMore && <p className={styles.quiet}>{t('settings.preview.firstGoals', { count: lookedAt })}</p>}
    </>
  );
}

function DeliveryChanges({ preview }: { readonly preview: DeliveryPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lookedAt, hasMore, changed, examples } = preview;
  const shown = (share: Share) => (share === null ? t('progress.none') : format.percent(share));
  return (
    <>
      <p>
        {changed.keyResults + changed.issues === 0
          ? t('settings.preview.noDelivery', { count: lookedAt.keyResults })
          : t('settings.preview.delivery', {
              keyResults: t('settings.preview.keyResults', { count: changed.keyResults }),
              issues: t('settings.preview.issues', { count: changed.issues }),
              ofKeyResults: format.number(lookedAt.keyResults),
              ofIssues: format.number(lookedAt.issues),
            })}
      </p>
      <ul className={styles.examples}>
        {examples.map(({ id, title, team, from, to }) => (
          <Example key={id} title={title} team={team}>
            {shown(from)} <Arrow /> <strong>{shown(to)}</strong>
          </Example>
        ))}
      </ul>
      <More count={changed.keyResults - examples.length} />
      {hasMore && (
        <p className={styles.quiet}>{t('settings.preview.firstKeyResults', { count: lookedAt.keyResults })}</p>
      )}
    </>
  );
}

interface EditingChangesProps {
  readonly preview: EditingPreview;
  readonly goalEditing: GoalEditing;
}

function EditingChanges({ preview, goalEditing }: EditingChangesProps) {
  const { t } = useTranslation();
  const { teams, withoutEditors, projects } = preview;
  if (goalEditing !== 'leadsAndEditors') return <p>{t(`settings.preview.${goalEditing}`, { count: projects })}</p>;
  if (withoutEditors === 0) return <p>{t('settings.preview.allTeams', { count: teams })}</p>;
  return <p>{t('settings.preview.withoutEditors', { count: withoutEditors, teams })}</p>;
}

interface ExampleProps {
  readonly title: string;
  readonly team: string;
  readonly children: ReactNode;
}

function Example({ title, team, children }: ExampleProps) {
  return (
    <li className={styles.example}>
      <span className={styles.goal}>
        <span dir="auto">{title}</span> <span className={styles.team}>{team}</span>
      </span>
      <span className={styles.change}>{children}</span>
    </li>
  );
}

function Arrow() {
  const { t } = useTranslation();
  return (
    <span role="img" aria-label={t('settings.preview.becomes')}>
      →
    </span>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <p className={styles.quiet}>{t('settings.preview.more', { count })}</p> : null;
}
