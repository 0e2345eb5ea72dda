import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog-frame.css';

/** A modal dialog: holds the focus, closes on Escape and beside it, gives the focus back. */
export function DialogFrame({
  title,
  onClose,
  isWide = false,
  isAtSide = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** For code and tables. @default false */
  readonly isWide?: boolean;
  /** For what belongs to a row of a list: as high as the window, at its side. @default false */
  readonly isAtSide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={isAtSide ? 'dialog side' : isWide ? 'dialog wide' : 'dialog'}>
        <Dialog className="dialog-body">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
              <X size={18} aria-hidden />
            </button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
