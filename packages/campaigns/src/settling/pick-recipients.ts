/** Length of a number's start that stands for its country: three digits. */
const prefixLength = 3;
const maxPrefixes = 10;
const maxOfPrefix = 4;

/**
 * Picks the recipients of a batch to look for: up to four for each of the ten most frequent prefixes. The
 * history has none of a blocked country, so that each prefix counts by itself. The numbers are picked evenly,
 * so that their order has no influence.
 */
export function pickRecipients(recipients: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const recipient of recipients.toSorted()) {
    const prefix = recipient.slice(0, prefixLength);
    const group = groups.get(prefix);
    if (group) group.push(recipient);
    else groups.set(prefix, [recipient]);
  }
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .slice(0, maxPrefixes)
    .map((group) => {
      const count = Math.min(group.length, maxOfPrefix);
      return Array.from(
        { length: count },
        (_, index) => group[Math.floor(((index + 0.5) * group.length) / count)] ?? '',
      );
    });
}
