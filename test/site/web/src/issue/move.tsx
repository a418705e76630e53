import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import Lozenge from '@atlaskit/lozenge';
import type { ThemeAppearance } from '@atlaskit/lozenge';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { createContext, useCallback, useContext, useState } from 'react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { useIssueCommand } from '../jira/commands';
import { useResolutions, useTransitions } from '../jira/queries';
import type { Issue, Status, StatusCategoryKey, Transition } from '../jira/shapes';

const APPEARANCES: Readonly<Record<StatusCategoryKey, ThemeAppearance>> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

export const StatusLozenge = ({ status }: { status: Status }) => (
  <Lozenge appearance={APPEARANCES[status.statusCategory.key]}>{status.name}</Lozenge>
);

type Move = (issue: Issue, transition: Transition) => void;

const MoveContext = createContext<Move>(() => undefined);

const isDone = ({ statusCategory }: Status): boolean => statusCategory.key === 'done';

interface Choice {
  readonly issue: Issue;
  readonly transition: Transition;
}

/** Moves issues through their workflow; one that finishes the issue asks for its resolution first. */
export function MoveProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<Choice>();
  const { mutate } = useIssueCommand();
  const move = useCallback<Move>(
    (issue, transition) => {
      if (isDone(transition.to) && !isDone(issue.fields.status)) setChoice({ issue, transition });
      else mutate({ kind: 'move', issue, transitionId: transition.id });
    },
    [mutate],
  );
  return (
    <MoveContext.Provider value={move}>
      {children}
      {choice && <ResolutionDialog choice={choice} close={() => setChoice(undefined)} />}
    </MoveContext.Provider>
  );
}

export const useMove = (): Move => useContext(MoveContext);

function ResolutionDialog({ choice, close }: { choice: Choice; close: () => void }) {
  const { issue, transition } = choice;
  const { mutate } = useIssueCommand();
  const { data: resolutions = [] } = useResolutions();
  const usual = resolutions.find(({ name }) => name === 'Done') ?? resolutions[0];
  const [picked, setPicked] = useState<string>();
  const chosen = picked ?? usual?.id;
  const finish = () => {
    mutate({
      kind: 'move',
      issue,
      transitionId: transition.id,
      ...(chosen === undefined ? {} : { resolutionId: chosen }),
    });
    close();
  };
  return (
    <Modal onClose={close} width="small">
      <ModalHeader hasCloseButton>
        <ModalTitle>{`Move ${issue.key} to ${transition.to.name}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <label className="field-label">
          Resolution
          <select className="native-select" value={chosen} onChange={({ target }) => setPicked(target.value)}>
            {resolutions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
        <Button appearance="primary" onClick={finish}>
          Move
        </Button>
      </ModalFooter>
    </Modal>
  );
}

export interface TriggerProps {
  readonly ref: Ref<HTMLButtonElement>;
}

interface MoveMenuProps {
  readonly issue: Issue;
  readonly trigger: (props: TriggerProps) => ReactElement;
}

/** A menu of the statuses that an issue may move to now. */
export function MoveMenu({ issue, trigger }: MoveMenuProps) {
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, isSelected: _, testId: __, ...props }) => trigger({ ...props, ref: triggerRef })}
    >
      <DropdownItemGroup title={`Move ${issue.key} to`}>
        <MoveItems issue={issue} />
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

function MoveItems({ issue }: { issue: Issue }) {
  const { data: transitions, error } = useTransitions(issue.key);
  const move = useMove();
  if (error) return <DropdownItem isDisabled>{error.message}</DropdownItem>;
  if (!transitions) return <DropdownItem isDisabled>Loading…</DropdownItem>;
  if (transitions.length === 0) return <DropdownItem isDisabled>You cannot move this issue</DropdownItem>;
  return transitions.map((transition) => (
    <DropdownItem key={transition.id} onClick={() => move(issue, transition)}>
      <StatusLozenge status={transition.to} />
    </DropdownItem>
  ));
}

/** An issue's status as the button that changes it. */
export function StatusButton({ issue }: { issue: Issue }) {
  const { status } = issue.fields;
  return (
    <MoveMenu
      issue={issue}
      trigger={(props) => (
        <button
          {...props}
          type="button"
          className={`status-button status-button--${status.statusCategory.key}`}
          aria-label={`${status.name}, change status of ${issue.key}`}
        >
          {status.name}
          <ChevronDownIcon label="" size="small" />
        </button>
      )}
    />
  );
}
