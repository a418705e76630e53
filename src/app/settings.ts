import type { settingsOperations } from '../contract/operations/settings';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { previewSettings } from '../use-cases/settings/preview-settings';
import { readSettings } from '../use-cases/settings/read-settings';
import { saveSettings } from '../use-cases/settings/save-settings';
import { world } from './world';

export const settingsHandlers: HandlersOf<typeof settingsOperations> = {
  readSettings: async () => ok(await readSettings(world)),
  saveSettings: (edit, caller) => saveSettings(world, edit, caller),
  previewSettings: async (values, caller) => ok(await previewSettings(world, values, caller)),
};
