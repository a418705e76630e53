/** What every form takes that stands in its place on a page. */
export interface FormProps {
  /** Runs after saving; the form is still shown until it ends. */
  readonly onSaved: () => void | Promise<void>;
  readonly onCancel: () => void;
}
