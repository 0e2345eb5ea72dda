import { DialogFrame } from '../shared/ui/dialog-frame.tsx';

/** Asks before webhooks are left without a signature. */
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
        From then on your server cannot tell a webhook of the provider from a forged one, and a
        server that verifies signatures refuses them all. So does this page’s own.
      </p>
      <div className="row dialog-actions">
        <button type="button" className="button quiet" onClick={onClose}>
          Keep the secret
        </button>
        <button type="button" className="button" onClick={onConfirm}>
          Remove the secret
        </button>
      </div>
    </DialogFrame>
  );
}
