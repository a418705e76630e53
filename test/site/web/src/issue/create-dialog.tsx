import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { paragraphs, plainText } from '../../../jira/adf';
import { issuePath } from '../bridge/destinations';
import { usePageActions } from '../bridge/page-actions';
import { useCreateIssue } from '../jira/commands';
import type { NewIssue } from '../jira/commands';
import { useIssue, useProject, useProjects } from '../jira/queries';
import type { IssueType } from '../jira/shapes';
import { useProjectKey } from '../shell/project-key';
import type { CreatePrefill } from './create-prefill';
import { entered } from './entered';

interface CreateDialogProps {
  readonly prefill: CreatePrefill;
  /** Hears of the issues that were created: none when the dialog was only closed. */
  readonly onClose: (created: { readonly payload: readonly { readonly issueId: string }[] }) => unknown;
  readonly close: () => void;
}

/** Creates an issue: the header's *Create*, and `CreateIssueModal` of @forge/jira-bridge. */
export function CreateDialog({ prefill, onClose, close }: CreateDialogProps) {
  const formId = useId();
  const { mutate, error, isPending } = useCreateIssue();
  const announce = useAnnouncement();
  const finish = (...issueIds: readonly string[]) => {
    close();
    void onClose({ payload: issueIds.map((issueId) => ({ issueId })) });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(issueIn(event.currentTarget, prefill), {
      onSuccess: ({ id, key }) => {
        announce(key);
        finish(id);
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
          <CreateFields prefill={prefill} />
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

function issueIn(form: HTMLFormElement, { parentId }: CreatePrefill): NewIssue {
  const text = entered(form);
  return {
    projectKey: text('project'),
    issueTypeId: text('type'),
    summary: text('summary'),
    ...(text('description') !== '' && { description: paragraphs(text('description')) }),
    ...(parentId !== undefined && { parent: { id: parentId } }),
  };
}

function useAnnouncement(): (key: string) => void {
  const { showFlag, closeFlag, navigate } = usePageActions();
  return (key) => {
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
}

function CreateFields({ prefill }: { prefill: CreatePrefill }) {
  const id = useId();
  const { data: projects } = useProjects();
  const here = useProjectKey();
  const [chosen, setChosen] = useState<string>();
  if (!projects) return null;
  const wished = projects.find((project) => project.id === prefill.projectId)?.key;
  const projectKey = chosen ?? wished ?? here ?? projects[0]?.key ?? '';
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
      {projectKey && <TypeField id={`${id}-type`} projectKey={projectKey} prefill={prefill} />}
      <label className="field-label" htmlFor={`${id}-summary`}>
        Summary
        <Textfield id={`${id}-summary`} name="summary" isRequired defaultValue={prefill.summary ?? ''} />
      </label>
      <label className="field-label" htmlFor={`${id}-description`}>
        Description
        <TextArea id={`${id}-description`} name="description" defaultValue={plainText(prefill.description ?? null)} />
      </label>
    </>
  );
}

interface TypeFieldProps {
  readonly id: string;
  readonly projectKey: string;
  readonly prefill: CreatePrefill;
}

/** The types of a project; below a parent, those of the level below it. */
function TypeField({ id, projectKey, prefill: { issueTypeId, parentId = '' } }: TypeFieldProps) {
  const { data: project } = useProject(projectKey);
  const { data: parent } = useIssue(parentId, parentId !== '');
  const level = parent && parent.fields.issuetype.hierarchyLevel - 1;
  const fits = ({ hierarchyLevel, subtask }: IssueType) => (level === undefined ? !subtask : hierarchyLevel === level);
  const types = project?.issueTypes.filter(fits) ?? [];
  const usual = types.find((type) => type.id === issueTypeId) ?? types.find((type) => type.hierarchyLevel <= 0);
  return (
    <>
      <label className="field-label" htmlFor={id}>
        Issue type
        <select key={usual?.id} id={id} className="native-select" name="type" defaultValue={usual?.id}>
          {types.map((type) => (
            <option key={type.id} value={type.id}>
              {type.name}
            </option>
          ))}
        </select>
      </label>
      {parent && <p className="quiet">{`Parent: ${parent.key} ${parent.fields.summary}`}</p>}
    </>
  );
}
