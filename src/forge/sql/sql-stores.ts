import { Kysely } from 'kysely';
import type { World } from '../../use-cases/ports';
import { newId, systemClock } from '../clock';
import type { JiraPoints } from '../jira/purse';
import { ForgeSqlDialect } from './database/dialect';
import type { Database } from './database/schema';
import { SqlActivityLog } from './goals/activity-log';
import { SqlAgreementStore } from './goals/agreement-store';
import { SqlCatchUpStore } from './roll-up/catch-up-store';
import { SqlCheckInStore } from './goals/check-in-store';
import { SqlCommentStore } from './goals/comment-store';
import { SqlCycleStore } from './goals/cycle-store';
import { SqlClosingStore } from './goals/closing-store';
import { SqlCompanyProgressStore } from './screens/company-progress-store';
import { SqlContributionStore } from './goals/contribution-store';
import { SqlExplanationStore } from './screens/explanation-store';
import { SqlFocusStore } from './roll-up/focus-store';
import { SqlFollowingStore } from './teams/following-store';
import { SqlGadgetStore } from './screens/gadget-store';
import { SqlGapRegister } from './screens/gap-register';
import { SqlGapStore } from './gaps/gap-store';
import { SqlGoalEditorStore } from './goals/goal-editor-store';
import { SqlGoalPageStore } from './screens/goal-page-store';
import { SqlGoalOrder } from './goals/goal-order';
import { SqlGoalStore } from './goals/goal-store';
import { SqlHalfToldIssueStore } from './mirror/half-told-issue-store';
import { SqlHeartbeatDeclarationStore } from './work/heartbeat-declaration-store';
import { SqlHeartbeatStore } from './work/heartbeat-store';
import { SqlHourStore } from './roll-up/hour-store';
import { SqlInitiativeStore } from './goals/initiative-store';
import { SqlIssueMirror } from './mirror/issue-mirror';
import { SqlJiraPointStore } from './work/jira-points-store';
import { SqlJiraValueStore } from './roll-up/jira-value-store';
import { SqlKeyResultSearch } from './screens/key-result-search';
import { SqlMembershipStore } from './teams/membership-store';
import { SqlMirrorRunStore } from './mirror/mirror-run-store';
import { SqlOverviewStore } from './roll-up/overview-store';
import { SqlPanelStore } from './screens/panel-store';
import { SqlProgressStore } from './roll-up/progress-store';
import { SqlProjectPageStore } from './screens/project-page-store';
import { SqlHistoryStore } from './roll-up/history-store';
import { SqlRecomputeMarkStore } from './roll-up/recompute-mark-store';
import { SqlRemovedGoals } from './goals/removed-goals';
import { SqlSettingsPreviewStore } from './screens/settings-preview-store';
import { SqlSiteSettings } from './settings/site-settings';
import { SqlStandingStore } from './roll-up/standing-store';
import { SqlStrategyMapStore } from './screens/strategy-map-store';
import { SqlStrategyStore } from './strategy/strategy-store';
import { SqlTeamStore } from './teams/team-store';
import { SqlTeamsPageStore } from './screens/teams-page-store';
import { SqlTreeStore } from './teams/tree-store';
import { SqlWorkPageStore } from './screens/work-page-store';
import { SqlWorkStore } from './work/work-store';

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
    jiraPoints: new SqlJiraPointStore(db),
    jiraValues: new SqlJiraValueStore(db),
    mirrorRuns: new SqlMirrorRunStore(db, clock),
    halfTold: new SqlHalfToldIssueStore(db),
    settings: new SqlSiteSettings(db),
    settingsPreviews: new SqlSettingsPreviewStore(db),
    catchUps: new SqlCatchUpStore(db),
    progress: new SqlProgressStore(db),
    marks: new SqlRecomputeMarkStore(db),
    history: new SqlHistoryStore(db),
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
    hour: new SqlHourStore(db),
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
  } satisfies Partial<World> & { jiraPoints: JiraPoints };
}
