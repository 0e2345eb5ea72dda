import type { Sandbox } from '@23telecom/sandbox';
import { type RunRecord, textFor } from '../../server/runs/run-record.ts';

/** The message IDs of a run's recipients in the books of the sandbox: those of its first message to each. */
export function findIds(sandbox: Sandbox, record: RunRecord): ReadonlyMap<string, string> {
  const texts = new Map(record.people.map((person) => [person.recipient, textFor(record, person)]));
  const ids = new Map<string, string>();
  // Oldest first: a later one may be another run's.
  for (const { id, recipient, text, messageId } of sandbox.messages({
    senderId: record.senderId,
  })) {
    const isOfRun = id > (record.bookmark ?? 0) && texts.get(recipient) === text;
    if (isOfRun && !ids.has(recipient)) ids.set(recipient, messageId);
  }
  return ids;
}
