import { newerEdit, ok, type Reply } from '../../contract/reply';
import type { SettingsValues, SettingsView } from '../../contract/settings-views';
import type { Caller, Settings, World } from '../ports';
import { recordChange } from '../record-activity';
import { beginCatchUp } from './catch-up';
import { toSettingsView, withValues } from './settings-view';

/** Changes the rules and rights of the site; what follows from it is worked out by a job. */
export async function saveSettings(
  world: World,
  { version, ...values }: SettingsValues & { version: number },
  caller: Caller,
): Promise<Reply<SettingsView>> {
  const before = await world.settings.findSettings();
  const edited = { ...withValues(before, values), version };
  if (!(await world.settings.saveSettings(edited))) return newerEdit();
  const saved = { ...edited, version: version + 1 };
  const change = { change: 'edit', from: before, to: saved } as const;
  await recordChange(world, caller, { kind: 'settings', id: 'site' }, change);
  await tellMirror(world, before, saved);
  return ok(toSettingsView(saved, await beginCatchUp(world, before, saved)));
}

/** The mirror knows by itself which field an event's number is in; one that is to be found is looked up when next read. */
async function tellMirror({ clock, settings }: World, before: Settings, saved: Settings): Promise<void> {
  const { storyPointField, version } = saved;
  if (storyPointField === before.storyPointField) return;
  if (storyPointField === null) await settings.saveStoryPointFields([], 0, version);
  else await settings.saveStoryPointFields([storyPointField], clock.now(), version);
}
