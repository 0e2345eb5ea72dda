import type { SmsStatus } from '@23telecom/client';
import { useNavigate } from '@tanstack/react-router';
import { Link2, RotateCw } from 'lucide-react';
import { useDraftChange } from '../../draft/draft-context.ts';
import { serverPath } from '../../shared/server/server-path.ts';
import { CopyAction } from '../../shared/ui/copy-action.tsx';

/** The actions on a message: share it, or write it again. */
export function MessageActions({ message }: { readonly message: SmsStatus }) {
  const navigate = useNavigate();
  const change = useDraftChange();
  const { messageId, text, recipient, senderId } = message;

  /** Sending costs money, so the message goes to Compose, which shows the price and asks. */
  function writeAgain(): void {
    change({ type: 'changed', label: 'Message taken from the history', edit: () => ({ text }) });
    change({
      type: 'set',
      to: { pasted: recipient, senderId, numberColumn: undefined, fileName: '' },
    });
    void navigate({ to: '/' });
  }

  return (
    <div className="row">
      <CopyAction
        icon={Link2}
        label="Copy link"
        write={() => new URL(serverPath(pathOf(messageId)), window.location.origin).href}
      />
      <button type="button" className="button small" onClick={writeAgain}>
        <RotateCw className="icon" aria-hidden /> Send again
      </button>
    </div>
  );
}

function pathOf(messageId: string): string {
  return `/messages/${encodeURIComponent(messageId)}`;
}
