import { Kysely } from 'kysely';
import type { World } from '../../use-cases/ports';
import { newId, systemClock } from '../clock';
import { ForgeSqlDialect } from './dialect';
import type { Database } from './schema';
import { SqlActivityLog } from './sql-activity-log';
import { SqlAgreementStore } from './sql-agreement-store';
import { SqlCatchUpStore } from './sql-catch-up-store';
import { SqlCheckInStore } from './sql-check-in-store';
import { SqlCommentStore } from './sql-comment-store';
import { SqlCycleStore } from './sql-cycle-store';
import { SqlClosingStore } from './sql-closing-store';
import { SqlCompanyProgressStore } from './sql-company-progress-store';
import { SqlContributionStore } from './sql-contribution-store';
import { SqlExplanationStore } from './sql-explanation-store';
import { SqlFocusStore } from './sql-focus-store';
import { SqlFollowingStore } from './sql-following-store';
import { SqlGadgetStore } from './sql-gadget-store';
import { SqlGapRegister } from './sql-gap-register';
import { SqlGapStore } from './sql-gap-store';
import { SqlGoalEditorStore } from './sql-goal-editor-store';
import { SqlGoalPageStore } from './sql-goal-page-store';
import { SqlGoalOrder } from './sql-goal-order';
import { SqlGoalStore } from './sql-goal-store';
import { SqlHeartbeatDeclarationStore } from './sql-heartbeat-declaration-store';
import { SqlHeartbeatStore } from './sql-heartbeat-store';
import { SqlInitiativeStore } from './sql-initiative-store';
import { SqlIssueMirror } from './sql-issue-mirror';
import { SqlJiraValueStore } from './sql-jira-value-store';
import { SqlKeyResultSearch } from './sql-key-result-search';
import { SqlMembershipStore } from './sql-membership-store';
import { SqlMirrorRunStore } from './sql-mirror-run-store';
import { SqlOverviewStore } from './sql-overview-store';
import { SqlPanelStore } from './sql-panel-store';
import { SqlProgressStore } from './sql-progress-store';
import { SqlProjectPageStore } from './sql-project-page-store';
import { SqlRecomputeMarkStore } from './sql-recompute-mark-store';
import { SqlRemovedGoals } from './sql-removed-goals';
import { SqlSettingsPreviewStore } from './sql-settings-preview-store';
import { SqlSiteSettings } from './sql-site-settings';
import { SqlStandingStore } from './sql-standing-store';
import { SqlStrategyMapStore } from './sql-strategy-map-store';
import { SqlStrategyStore } from './sql-strategy-store';
import { SqlTeamStore } from './sql-team-store';
import { SqlTeamsPageStore } from './sql-teams-page-store';
import { SqlTreeStore } from './sql-tree-store';
import { SqlWorkPageStore } from './sql-work-page-store';
import { SqlWorkStore } from './sql-work-store';

/** The part of the world that lives in Forge SQL. */
export function createSqlStores(
  { clock, newId: nextId }: Pick<World, 'clock' | 'newId'> = { clock: systemClock, newId },
) {
  const db = new Kysely<Database>({ dialect: new ForgeSqlDialect() });
  return {
    goals: new SqlGoalStore(db),
    checkIns: new SqlCheckInStore(db),
    strategy: new SqlStrategyStore(db),
    cycles: new SqlCycleStore(db),
    teams: new SqlTeamStore(db),
    trees: new SqlTreeStore(db),
    goalEditors: new SqlGoalEditorStore(db),
    goalOrder: new SqlGoalOrder(db),
    contributions: new SqlContributionStore(db),
    removedGoals: new SqlRemovedGoals(db),
    initiatives: new SqlInitiativeStore(db),
    heartbeat: new SqlHeartbeatStore(db),
    heartbeatDeclarations: new SqlHeartbeatDeclarationStore(db),
    work: new SqlWorkStore(db),
    workPage: new SqlWorkPageStore(db),
    mirror: new SqlIssueMirror(db),
    jiraValues: new SqlJiraValueStore(db),
    mirrorRuns: new SqlMirrorRunStore(db, clock),
    settings: new SqlSiteSettings(db),
    settingsPreviews: new SqlSettingsPreviewStore(db),
    catchUps: new SqlCatchUpStore(db),
    progress: new SqlProgressStore(db),
    marks: new SqlRecomputeMarkStore(db),
    panel: new SqlPanelStore(db),
    projectPage: new SqlProjectPageStore(db),
    goalPage: new SqlGoalPageStore(db),
    gadgets: new SqlGadgetStore(db),
    comments: new SqlCommentStore(db),
    agreements: new SqlAgreementStore(db),
    keyResultSearch: new SqlKeyResultSearch(db),
    explanations: new SqlExplanationStore(db),
    closing: new SqlClosingStore(db),
    memberships: new SqlMembershipStore(db),
    overview: new SqlOverviewStore(db),
    standings: new SqlStandingStore(db),
    focus: new SqlFocusStore(db),
    gaps: new SqlGapStore(db),
    gapRegister: new SqlGapRegister(db),
    teamsPage: new SqlTeamsPageStore(db),
    companyProgress: new SqlCompanyProgressStore(db),
    strategyMap: new SqlStrategyMapStore(db),
    following: new SqlFollowingStore(db),
    activity: new SqlActivityLog(db, nextId),
  } satisfies Partial<World>;
}
