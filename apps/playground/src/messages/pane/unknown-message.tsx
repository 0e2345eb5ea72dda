import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../shared/ui/empty-state.tsx';

/** Shown for an ID that the account has no message with. */
export function UnknownMessage({ messageId }: { readonly messageId: string }) {
  return (
    <EmptyState title="No message has this ID">
      <p>
        This account has no message <code className="message-id">{messageId}</code>. The link may
        belong to another account, or the sandbox was reset since.
      </p>
      <Link to="/messages" search={{}} className="button small">
        Show all messages
      </Link>
    </EmptyState>
  );
}
