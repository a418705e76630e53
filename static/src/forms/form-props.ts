/** What every form takes that stands in its place on a page. */
export interface FormProps {
  /** Runs after saving; the form is still shown until it ends. */
  readonly onSaved: () => void | Promise<void>;
  readonly onCancel: () => void;
}

/** What a form takes that edits something that is there. */
export interface EditFormProps extends FormProps {
  /** Reads it again after somebody else changed it. */
  readonly onConflict: () => Promise<void>;
  /** Runs after it was removed, before `onSaved`. */
  readonly onRemoved: () => void;
}
