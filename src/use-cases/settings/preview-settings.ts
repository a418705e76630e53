import type { PacePreview, SettingsPreviewView } from '../../contract/settings-views';
import type { Pace } from '../../domain/pace';
import type { Rules } from '../../domain/rules';
import { toKeyResultView, toObjectiveProgressView } from '../progress/progress-views';
import type { Caller, PacedRow, Settings, World } from '../ports';
import { mostExamples, previewDelivery } from './preview-delivery';
import { deliversOtherwise, pacesOtherwise, type SomeValues, withValues } from './settings-view';

type Needs = Pick<World, 'clock' | 'jiraIssues' | 'mirror' | 'progress' | 'settings' | 'settingsPreviews'>;

/** Key results, with their objectives, whose pace is looked at. */
const mostPaced = 400;

/** What would change if these values were saved. Nothing is written. */
export async function previewSettings(world: Needs, values: SomeValues, caller: Caller): Promise<SettingsPreviewView> {
  const before = await world.settings.findSettings();
  const after = withValues(before, values);
  return {
    pace: pacesOtherwise(before, after) ? await previewPace(world, before, after, caller) : null,
    delivery: deliversOtherwise(before, after) ? await previewDelivery(world, before, after, caller) : null,
    editing: before.goalEditing === after.goalEditing ? null : await world.settingsPreviews.countTeams(),
  };
}

type Paced = PacePreview['examples'][number] & Pick<PacedRow, 'isSeen'>;

async function previewPace(
  { clock, settingsPreviews }: Needs,
  { rules: before }: Settings,
  { rules: after }: Settings,
  { accountId }: Caller,
): Promise<PacePreview> {
  const today = clock.today();
  const rows = await settingsPreviews.listPaced(today, mostPaced + 1, accountId);
  const looked = rows.slice(0, mostPaced);
  const goals = [...new Map(looked.flatMap(goalsOf).map((goal) => [goal.id, goal])).values()];
  const changed = goals.filter(({ from, to }) => from !== to);
  return {
    lookedAt: goals.length,
    hasMore: rows.length > mostPaced,
    changed: changed.length,
    examples: changed
      .filter(({ isSeen }) => isSeen)
      .slice(0, mostExamples)
      .map(({ isSeen: _, ...example }) => example),
  };

  function goalsOf({ team, cycle, isSeen, objective, objectiveProgress, keyResult: row }: PacedRow): Paced[] {
    const { id, title } = objective;
    const paced = told((rules) => toObjectiveProgressView(objectiveProgress, cycle, today, rules).pace);
    if (row === null) return [{ id, title, team, isSeen, ...paced }];
    const { keyResult, progress, reading } = row;
    const own = told((rules) => toKeyResultView(keyResult, progress, reading, cycle, today, rules).progress.pace);
    return [
      { id, title, team, isSeen, ...paced },
      { id: keyResult.id, title: keyResult.title, team, isSeen, ...own },
    ];
  }

  function told(paceBy: (rules: Rules) => Pace): Pick<Paced, 'from' | 'to'> {
    return { from: paceBy(before), to: paceBy(after) };
  }
}
