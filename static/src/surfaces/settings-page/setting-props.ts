import type { FieldIssue } from '../../../../src/contract/reply';
import type { SettingsValues, SettingsView } from '../../../../src/contract/settings-views';
import type { Submission } from '../../forms/use-submission';
import type { SettingsDraft } from './settings-draft';

/** What every setting is given. */
export interface SettingProps {
  /** The settings in force. */
  readonly saved: SettingsView;
  readonly draft: SettingsDraft;
  /** The draft as values, and what is wrong with it. */
  readonly typed: { readonly values: SettingsValues; readonly issues: readonly FieldIssue[] };
  readonly submission: Submission;
  readonly onEdit: (fields: Partial<SettingsDraft>) => void;
}
