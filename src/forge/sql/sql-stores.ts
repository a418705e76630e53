import { Kysely } from 'kysely';
import type { World } from '../../use-cases/ports';
import { newId, systemClock } from '../clock';
import { ForgeSqlDialect } from './dialect';
import type { Database } from './schema';
import { SqlActivityLog } from './sql-activity-log';
import { SqlExplanationStore } from './sql-explanation-store';
import { SqlGoalEditorStore } from './sql-goal-editor-store';
import { SqlGoalStore } from './sql-goal-store';
import { SqlHeartbeatStore } from './sql-heartbeat-store';
import { SqlInitiativeStore } from './sql-initiative-store';
import { SqlIssueMirror } from './sql-issue-mirror';
import { SqlKeyResultSearch } from './sql-key-result-search';
import { SqlMirrorRunStore } from './sql-mirror-run-store';
import { SqlPanelStore } from './sql-panel-store';
import { SqlProgressStore } from './sql-progress-store';
import { SqlProjectPageStore } from './sql-project-page-store';
import { SqlRecomputeMarkStore } from './sql-recompute-mark-store';
import { SqlSiteSettings } from './sql-site-settings';

/** The part of the world that lives in Forge SQL. */
export function createSqlStores(
  { clock, newId: nextId }: Pick<World, 'clock' | 'newId'> = { clock: systemClock, newId },
) {
  const db = new Kysely<Database>({ dialect: new ForgeSqlDialect() });
  return {
    goals: new SqlGoalStore(db),
    goalEditors: new SqlGoalEditorStore(db),
    initiatives: new SqlInitiativeStore(db),
    heartbeat: new SqlHeartbeatStore(db),
    mirror: new SqlIssueMirror(db),
    mirrorRuns: new SqlMirrorRunStore(db, clock),
    settings: new SqlSiteSettings(db),
    progress: new SqlProgressStore(db),
    marks: new SqlRecomputeMarkStore(db),
    panel: new SqlPanelStore(db),
    projectPage: new SqlProjectPageStore(db),
    keyResultSearch: new SqlKeyResultSearch(db),
    explanations: new SqlExplanationStore(db),
    activity: new SqlActivityLog(db, nextId),
  } satisfies Partial<World>;
}
