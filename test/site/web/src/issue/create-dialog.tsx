import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { issuePath } from '../bridge/destinations';
import { usePageActions } from '../bridge/page-actions';
import { useCreateIssue } from '../jira/commands';
import { useProject, useProjects } from '../jira/queries';
import { useProjectKey } from '../shell/project-key';
import { entered } from './entered';

interface CreateDialogProps {
  readonly onClose: (payload: unknown) => unknown;
  readonly close: () => void;
}

/** Creates an issue: the header's *Create*, and `CreateIssueModal` of @forge/jira-bridge. */
export function CreateDialog({ onClose, close }: CreateDialogProps) {
  const formId = useId();
  const { mutate, error, isPending } = useCreateIssue();
  const { showFlag, closeFlag, navigate } = usePageActions();
  const finish = (payload?: unknown) => {
    close();
    void onClose(payload);
  };
  const announce = (key: string) => {
    const view = () => {
      closeFlag(key);
      navigate(issuePath(key));
    };
    showFlag({
      id: key,
      title: `${key} is created`,
      type: 'success',
      isAutoDismiss: true,
      actions: [{ text: 'View issue', onClick: view }],
    });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = entered(event.currentTarget);
    const issue = {
      projectKey: text('project'),
      issueTypeId: text('type'),
      summary: text('summary'),
    };
    mutate(issue, {
      onSuccess: ({ id, key }) => {
        announce(key);
        finish({ payload: [{ issueId: id }] });
      },
    });
  };
  return (
    <Modal onClose={() => finish()} width="medium">
      <ModalHeader hasCloseButton>
        <ModalTitle>Create issue</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <form id={formId} className="stack" onSubmit={submit}>
          <CreateFields />
          {error && <p role="alert">{error.message}</p>}
        </form>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={() => finish()}>
          Cancel
        </Button>
        <Button type="submit" form={formId} appearance="primary" isDisabled={isPending}>
          Create
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function CreateFields() {
  const id = useId();
  const { data: projects = [] } = useProjects();
  const here = useProjectKey();
  const [chosen, setChosen] = useState<string>();
  const projectKey = chosen ?? here ?? projects[0]?.key ?? '';
  return (
    <>
      <label className="field-label" htmlFor={`${id}-project`}>
        Project
        <select
          id={`${id}-project`}
          className="native-select"
          name="project"
          value={projectKey}
          onChange={({ target }) => setChosen(target.value)}
        >
          {projects.map(({ key, name }) => (
            <option key={key} value={key}>
              {`${name} (${key})`}
            </option>
          ))}
        </select>
      </label>
      {projectKey && <TypeField id={`${id}-type`} projectKey={projectKey} />}
      <label className="field-label" htmlFor={`${id}-summary`}>
        Summary
        <Textfield id={`${id}-summary`} name="summary" isRequired />
      </label>
    </>
  );
}

function TypeField({ id, projectKey }: { id: string; projectKey: string }) {
  const { data: project } = useProject(projectKey);
  const types = project?.issueTypes.filter(({ subtask }) => !subtask) ?? [];
  const usual = types.find(({ hierarchyLevel }) => hierarchyLevel === 0)?.id;
  return (
    <label className="field-label" htmlFor={id}>
      Issue type
      <select key={usual} id={id} className="native-select" name="type" defaultValue={usual}>
        {types.map((type) => (
          <option key={type.id} value={type.id}>
            {type.name}
          </option>
        ))}
      </select>
    </label>
  );
}
