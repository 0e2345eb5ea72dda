import type { UnifiedSmsMessage } from '@23telecom/client';
import { formatTime } from '../../shared/format-time.ts';

/** What the reader of a message did, where it was followed. */
export function Reactions({ message }: { readonly message: UnifiedSmsMessage | undefined }) {
  if (message === undefined || (!message.isClicked && message.actionType === null)) return null;
  return (
    <ul role="list" className="reactions">
      {message.isClicked && (
        <li>
          <strong>Link clicked</strong> {formatTime(message.clickedAt)}
        </li>
      )}
      {message.actionType !== null && (
        <li>
          <strong>Conversion: {message.actionType}</strong> {formatTime(message.actionAt)}
        </li>
      )}
    </ul>
  );
}
