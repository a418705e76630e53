export interface TitleEditing {
  readonly title: string;
  readonly version: number;
  /** Throws a `CallError` when it fails. */
  readonly onSave: (title: string, version: number) => Promise<void>;
  /** Reads the title again after somebody else changed it. */
  readonly onConflict: () => Promise<void>;
}
