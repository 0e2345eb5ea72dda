import { maxRecipients } from '@23telecom/encoding';
import type { WriteMessage } from '../../composition/create-message-writer.ts';
import type { ReadValues } from '../../composition/person-values.ts';
import { personName } from '../../composition/person-name.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import type { Composed } from '../../composition/use-composed.ts';
import type { NewRun, NewRunRecipient } from '../../runs/data/run.ts';
import type { WhatIf } from '../../what-if/what-ifs.ts';
import type { Review } from './review-facts.tsx';
import type { Reviewing } from './use-review.ts';

/** Collects the facts for the question before a send. */
export function reviewOf(
  { draft, list, measured, write, terms }: Composed,
  { first, affordable }: Pick<Reviewing, 'first' | 'affordable'>,
  whatIf: WhatIf | undefined,
): Review {
  return {
    senderId: draft.senderId,
    text: write(list.recipients[0]),
    recipients: list.recipients.length,
    first,
    requests: countRequests(list, measured.isPersonal ? write : undefined),
    isPersonal: measured.isPersonal,
    skipped: list.refused.length,
    estimate: measured.estimate,
    firstMax: first === affordable?.people ? affordable?.max : undefined,
    currency: terms.prices.currency,
    balance: terms.prices.balance,
    whatIf,
  };
}

/** The message as the server sends it: a personal one with its variables, any other filled. */
export function runOf(
  { draft, list, measured, template, readValues, write }: Composed,
  { first }: Pick<Reviewing, 'first'>,
  whatIf: WhatIf | undefined,
): NewRun {
  const { isPersonal, groups } = measured;
  const encodings = new Set(groups.map(({ encoding }) => encoding));
  const [encoding] = encodings;
  return {
    senderId: draft.senderId,
    text: isPersonal ? template.template.text : write(undefined),
    ...(encodings.size === 1 && { encoding }),
    recipients: listPeople(list, isPersonal ? readValues : undefined),
    ...(first !== undefined && { first }),
    ...(whatIf && { whatIf }),
  };
}

/** Lists the people with their names, and with the values of a personal message. */
export function listPeople(
  { recipients, columns }: RecipientList,
  readValues: ReadValues | undefined,
): readonly NewRunRecipient[] {
  return recipients.map((person) => {
    const name = personName(person, columns);
    return {
      recipient: person.number,
      ...(name !== undefined && { name }),
      ...(readValues && { values: readValues(person) }),
    };
  });
}

/** How many requests the messages take: people with the same text share one, up to its limit. */
export function countRequests(
  { recipients }: RecipientList,
  write: WriteMessage | undefined,
): number {
  if (write === undefined) return Math.ceil(recipients.length / maxRecipients);
  const counts = new Map<string, number>();
  for (const person of recipients) {
    const text = write(person);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + Math.ceil(count / maxRecipients), 0);
}
