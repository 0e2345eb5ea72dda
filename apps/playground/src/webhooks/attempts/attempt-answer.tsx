import type { WebhookLogEntry } from '@23telecom/client';
import { CircleCheck, CircleX } from 'lucide-react';
import { isTaken } from './next-attempt.ts';

/** What a receiver answered, and whether it counts as taken. */
export function AttemptAnswer({ entry }: { readonly entry: WebhookLogEntry }) {
  const isGood = isTaken(entry);
  const Icon = isGood ? CircleCheck : CircleX;
  return (
    <span className="status" data-tone={isGood ? 'good' : 'bad'}>
      <Icon size={15} aria-hidden /> {entry.statusCode ?? entry.error ?? 'no answer'}
    </span>
  );
}
