import Modal, { ModalBody } from '@atlaskit/modal-dialog';
import { useIssue } from '../jira/queries';
import { IssueView } from './issue-view';

interface IssueDialogProps {
  readonly issueKey: string;
  readonly onClose: (payload: unknown) => unknown;
  readonly close: () => void;
}

/** An issue over the page: `ViewIssueModal` of @forge/jira-bridge. */
export function IssueDialog({ issueKey, onClose, close }: IssueDialogProps) {
  const { data: issue, error } = useIssue(issueKey);
  const finish = () => {
    close();
    void onClose(undefined);
  };
  return (
    <Modal onClose={finish} width="x-large" label={issueKey}>
      <ModalBody>
        {error && <p role="alert">{error.message}</p>}
        {issue && <IssueView issue={issue} onDelete={finish} />}
      </ModalBody>
    </Modal>
  );
}
