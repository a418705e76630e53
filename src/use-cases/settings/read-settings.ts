import type { SettingsView } from '../../contract/settings-views';
import type { World } from '../ports';
import { toSettingsView } from './settings-view';

/** The settings, and what the last save left to do. Two statements. */
export async function readSettings({
  settings,
  catchUps,
}: Pick<World, 'catchUps' | 'settings'>): Promise<SettingsView> {
  const [found, catchUp] = await Promise.all([settings.findSettings(), catchUps.find()]);
  return toSettingsView(found, catchUp);
}
