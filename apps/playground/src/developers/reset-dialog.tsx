import { ErrorNotice } from '../shared/error-notice.tsx';
import { announce } from '../shared/announce.ts';
import { announceReset } from '../shared/reset-channel.ts';
import { DialogFrame } from '../shared/ui/dialog-frame.tsx';
import { sandboxActions } from './data/sandbox-control.ts';
import { useSandboxAction } from './data/use-sandbox-action.ts';

/** Asks before the sandbox forgets everything, and then notifies the other tabs. */
export function ResetDialog({ onClose }: { readonly onClose: () => void }) {
  const reset = useSandboxAction((_: undefined) => sandboxActions.reset());
  return (
    <DialogFrame title="Reset the sandbox?" onClose={onClose}>
      <p>
        All messages, runs, requests and faults are deleted, webhook settings included. The balance
        is what it was at first, and the clock returns to real time. Nothing can be undone.
      </p>
      {reset.error && <ErrorNotice error={reset.error} />}
      <div className="row dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Keep everything
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={reset.isPending || undefined}
          onClick={() => {
            if (reset.isPending) return;
            reset.mutate(undefined, {
              onSuccess: () => {
                announceReset();
                announce('The sandbox was reset.');
                onClose();
              },
            });
          }}
        >
          Reset the sandbox
        </button>
      </div>
    </DialogFrame>
  );
}
