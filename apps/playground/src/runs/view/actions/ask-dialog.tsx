import type { ReactNode } from 'react';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';

/** Asks before a change that costs money or cannot be undone. The safe button comes first. */
export function AskDialog({
  title,
  yes,
  no,
  onYes,
  onNo,
  children,
}: {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: ReactNode;
}) {
  return (
    <DialogFrame title={title} onClose={onNo}>
      <p>{children}</p>
      <div className="row">
        <button type="button" className="button" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="button" onClick={onYes}>
          {yes}
        </button>
      </div>
    </DialogFrame>
  );
}
