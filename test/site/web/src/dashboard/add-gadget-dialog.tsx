import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { pictureUrl, useInstallation, useModules } from '../site/installation';
import type { AppModule } from '../site/site-client';

interface AddGadgetDialogProps {
  readonly add: (module: AppModule) => void;
  readonly close: () => void;
}

/** The gadgets that apps offer. */
export function AddGadgetDialog({ add, close }: AddGadgetDialogProps) {
  const { session } = useInstallation();
  const modules = useModules('jira:dashboardGadget');
  return (
    <Modal onClose={close} width="medium">
      <ModalHeader hasCloseButton>
        <ModalTitle>Add a gadget</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <ul className="gadget-offers" aria-label="Gadgets">
          {modules.map((module) => (
            <li key={module.key} className="gadget-offer">
              <img src={pictureUrl(session, module.thumbnail)} alt="" width="120" height="60" />
              <span>
                <strong>{module.title}</strong>
                <br />
                <span className="quiet">{module.description}</span>
              </span>
              <Button onClick={() => add(module)}>Add</Button>
            </li>
          ))}
        </ul>
        {modules.length === 0 && <p>No app has a gadget.</p>}
      </ModalBody>
    </Modal>
  );
}
