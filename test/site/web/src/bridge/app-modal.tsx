import Modal, { ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useMemo } from 'react';
import { AppFrame } from './app-frame';
import type { ModalRequest } from './frame-commands';
import type { PageModal } from './page-actions';

const WIDTHS: Readonly<Record<string, string>> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '100%',
  fullscreen: '100%',
  resizable: '800px',
};

const widthOf = (size: ModalRequest['size']): string =>
  typeof size === 'string' ? (WIDTHS[size] ?? '600px') : size.width;

/** A modal of the app; its frame sees what opened it as `extension.modal`. */
export function AppModal({ modal, close }: { modal: Extract<PageModal, { kind: 'app' }>; close: () => void }) {
  const { module, about, request } = modal;
  const { resource, context, title, size, closeOnEscape, closeOnOverlayClick } = request;
  const modalAbout = useMemo(() => ({ ...about, modal: context }), [about, context]);
  const finish = (payload?: unknown) => {
    close();
    void request.onClose(payload);
  };
  return (
    <Modal
      width={widthOf(size)}
      label={title || module.title}
      onClose={(event) => {
        if (closeOnEscape || !('key' in event)) finish();
      }}
      shouldCloseOnOverlayClick={closeOnOverlayClick}
    >
      {title && (
        <ModalHeader hasCloseButton>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
      )}
      <ModalBody hasInlinePadding={false}>
        <AppFrame
          module={module}
          title={title || module.title}
          resource={resource ?? module.resource}
          about={modalAbout}
          onClose={finish}
          onSubmit={finish}
        />
      </ModalBody>
    </Modal>
  );
}
