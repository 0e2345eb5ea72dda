import { type RunRecord, textFor } from './run-record.ts';

/** Where the messages of the next run with a text and a recipient of this one begin; null without one. */
export function findNextBookmark(
  record: RunRecord,
  newestFirst: readonly RunRecord[],
): number | null {
  const own = new Map(record.people.map((person) => [person.recipient, textFor(record, person)]));
  let next: number | null = null;
  for (const later of newestFirst) {
    if (later.id === record.id) return next;
    const isSame = later.people.some(
      (person) => own.get(person.recipient) === textFor(later, person),
    );
    if (isSame) next = later.bookmark;
  }
  return next;
}
