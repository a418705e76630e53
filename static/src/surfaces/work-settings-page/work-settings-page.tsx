import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeartbeatSettingsView, HeartbeatTeamView } from '../../../../src/contract/work-views';
import type { ProjectId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Hidden } from '../../components/hidden';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { WorkTrouble } from '../../components/work-trouble';
import { Choice } from '../../forms/choice';
import { HeartbeatForm } from './heartbeat-form';
import styles from './work-settings-page.module.css';

interface WorkSettingsPageProps {
  readonly projectId: ProjectId;
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<HeartbeatSettingsView>;
}

/** What the teams of a project declare as heartbeat work. Jira shows it to the project's administrators alone. */
export function WorkSettingsPage({ projectId, opened }: WorkSettingsPageProps) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const [teamId, setTeamId] = useState<TeamId | null>(null);
  const reread = () => read(() => call('readHeartbeat', { projectId }));
  const chosen = view?.teams.find(({ team }) => team.id === teamId) ?? view?.teams[0];
  return (
    <Page className={styles.page}>
      <h1>
        <Hidden>{t('work.settings.title')}</Hidden>
      </h1>
      <p className={styles.quiet}>{t('work.settings.about')}</p>
      {view === null && error === null && <SkeletonLines count={6} />}
      <ReadingError reading={{ view, error }} failed={t('work.settings.failed')} onRetry={reread} />
      {view?.teams.length === 0 && <EmptyState sentence={t('work.noTeam')} />}
      {view !== null && view.teams.length > 1 && chosen !== undefined && (
        <Choice
          aria-label={t('work.settings.team')}
          value={chosen.team.id}
          options={view.teams.map(({ team }) => ({ value: team.id, label: team.name }))}
          onChoose={(id) => setTeamId(id as TeamId)}
        />
      )}
      {chosen !== undefined && <TeamSettings key={chosen.team.id} {...{ projectId, onChanged: reread }} of={chosen} />}
    </Page>
  );
}

interface TeamSettingsProps {
  readonly projectId: ProjectId;
  readonly of: HeartbeatTeamView;
  readonly onChanged: () => Promise<void>;
}

function TeamSettings({ projectId, of, onChanged }: TeamSettingsProps) {
  const { t } = useTranslation();
  /** A form begins anew once its changes are saved or given up. */
  const [form, setForm] = useState({ turn: 0, hasSaved: false });
  const begin = (hasSaved: boolean) => setForm(({ turn }) => ({ turn: turn + 1, hasSaved }));
  return (
    <>
      <WorkTrouble trouble={of.trouble} />
      {form.hasSaved && <p role="status">{t('work.settings.saved')}</p>}
      <HeartbeatForm
        key={form.turn}
        projectId={projectId}
        of={of}
        onSaved={async () => {
          await onChanged();
          begin(true);
        }}
        onConflict={onChanged}
        onCancel={() => begin(false)}
      />
    </>
  );
}
