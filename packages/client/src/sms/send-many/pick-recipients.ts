import { prefixLength } from '../recent-sends.ts';

/** Maximum number of prefixes, and of recipients with the same prefix, to ask for. */
const maxPrefixes = 10;
const maxOfPrefix = 4;

/** Recipients with the same prefix. The history has all of them or, in a blocked country, none. */
export type PrefixGroup = readonly [string, ...string[]];

/**
 * Picks the recipients of a batch to look for: up to four for each of the ten most frequent prefixes.
 * Recipients in a blocked country are not in the history, so each prefix counts by itself. The first
 * of a group shows whether a look for the others is worth its requests. Numbers are picked evenly from
 * the sorted ones, so that their order in the batch has no influence.
 */
export function pickRecipients(recipients: readonly string[]): readonly PrefixGroup[] {
  const groups = new Map<string, string[]>();
  for (const recipient of [...recipients].sort()) {
    const prefix = recipient.slice(0, prefixLength);
    const group = groups.get(prefix);
    if (group) group.push(recipient);
    else groups.set(prefix, [recipient]);
  }
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .slice(0, maxPrefixes)
    .map(pickEvenly);
}

function pickEvenly(group: readonly string[]): PrefixGroup {
  const count = Math.min(group.length, maxOfPrefix);
  const picked = Array.from(
    { length: count },
    (_, index) => group[Math.floor(((index + 0.5) * group.length) / count)] ?? '',
  );
  return picked as unknown as PrefixGroup;
}
