import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';

/** Asks for confirmation before webhooks are sent unsigned. */
export function RemoveSecretDialog({
  onConfirm,
  onClose,
}: {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  return (
    <DialogFrame title="Send webhooks unsigned?" onClose={onClose}>
      <p>
        Your server can then no longer recognise forged webhooks. A server that verifies signatures,
        like that of this page, rejects all unsigned webhooks.
      </p>
      <div className="row dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Keep the secret
        </button>
        <button type="button" className="button primary" onClick={onConfirm}>
          Remove the secret
        </button>
      </div>
    </DialogFrame>
  );
}
