import type { GadgetScope } from '../../../../src/contract/gadget-views';
import type { GadgetConfiguration } from './gadget-configuration';

/** What is being chosen; `scope` is null until it is complete. */
export type GadgetDraft = Omit<GadgetConfiguration, 'scope'> & {
  readonly kind: GadgetScope['kind'];
  readonly scope: GadgetScope | null;
};

/** What the field of one kind of scope takes. */
export interface ScopeFieldProps<Kind extends GadgetScope['kind']> {
  /** null: nothing is chosen. */
  readonly scope: (GadgetScope & { kind: Kind }) | null;
  readonly onChoose: (scope: GadgetScope | null) => void;
}
