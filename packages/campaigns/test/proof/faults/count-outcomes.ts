import type { Sandbox } from '@23telecom/sandbox/node';

/** The states of recipients beside the provider's books. */
export interface Outcomes {
  /** Recipients with more than one message. */
  readonly doubled: number;
  /** Recipients without a state, or whose state contradicts the books. */
  readonly lost: number;
  /** Recipients by state. */
  readonly states: Readonly<Record<string, number>>;
}

/** Those with a message are in one of the first; those without one are in one of the others. */
const statesWithMessage = ['accepted', 'reconciled', 'uncertain'];
const statesWithout = ['uncertain', 'failed'];

/**
 * Compares each recipient's state with the provider's books.
 *
 * @param listed - The messages of the campaign
 */
export async function countOutcomes(
  sandbox: Sandbox,
  listed: AsyncIterable<{ readonly recipient: string; readonly state: string }>,
  recipients: readonly string[],
): Promise<Outcomes> {
  const sent = new Map<string, number>();
  for (const { recipient } of sandbox.messages()) {
    sent.set(recipient, (sent.get(recipient) ?? 0) + 1);
  }
  const states = new Map<string, string>();
  let repeated = 0;
  for await (const { recipient, state } of listed) {
    if (states.has(recipient)) repeated += 1;
    states.set(recipient, state);
  }
  const counts: Record<string, number> = {};
  let lost = repeated;
  for (const recipient of recipients) {
    const state = states.get(recipient) ?? 'missing';
    counts[state] = (counts[state] ?? 0) + 1;
    const expected = sent.has(recipient) ? statesWithMessage : statesWithout;
    if (!expected.includes(state)) lost += 1;
  }
  const doubled = [...sent.values()].filter((count) => count > 1).length;
  return { doubled, lost, states: counts };
}
