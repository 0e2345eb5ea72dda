import type { JSX } from 'preact';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import { formatSeconds } from '../format/format.ts';
import { describeStatus } from '../format/statuses.ts';
import { Icon } from './icon.tsx';

interface StatusProps {
  readonly message: SandboxMessage;
  /** Whether to add the seconds until delivery. */
  readonly isLong?: boolean;
}

/** The status of a message, as a word, an icon and a colour. */
export function Status({ message, isLong = false }: StatusProps): JSX.Element {
  const { words, tone } = describeStatus(message.status);
  const { createdAt, deliveredAt } = message;
  return (
    <span class={`status ${tone}`} data-status={message.status}>
      <Icon name={tone} />
      {words}
      {isLong && deliveredAt !== null && ` in ${formatSeconds(createdAt, deliveredAt)}`}
    </span>
  );
}
