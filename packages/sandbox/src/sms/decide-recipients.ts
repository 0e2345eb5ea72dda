import { findDestination } from '../geography/find-country.ts';
import type { World } from '../world.ts';
import { findOutcome } from './outcomes.ts';

/** What becomes of a recipient when the send is queued. */
export interface RecipientDecision {
  readonly recipient: string;
  /** ISO 3166-1; `ZZ` where no country has the number. */
  readonly country: string;
  readonly status: 'accepted' | 'blocked_country' | 'queue_error' | 'config_error';
  /** The price of a segment in millionths; 0 where none is charged. */
  readonly rate: number;
}

/** Decides on each recipient in the order given. A sandbox key's sends meet neither blocks nor outcomes: contract §5.6. */
export function decideRecipients(
  world: World,
  recipients: readonly string[],
  isTest: boolean,
): readonly RecipientDecision[] {
  const at = world.clock.now();
  return recipients.map((recipient) => {
    const country = findDestination(recipient)?.country;
    const price = world.prices.find(recipient, country?.name, at);
    const decision = { recipient, country: country?.iso ?? 'ZZ', rate: price?.rate ?? 0 };
    if (isTest) return { ...decision, status: 'accepted' };
    const outcome = findOutcome(recipient);
    const isBlocked =
      outcome === 'blockedCountry' || world.options.blockedCountries.includes(decision.country);
    // Where no price is listed nothing can be delivered: it is answered like a block, and costs nothing.
    if (isBlocked || price === undefined)
      return { ...decision, status: 'blocked_country', rate: 0 };
    if (outcome === 'queueError') return { ...decision, status: 'queue_error' };
    if (outcome === 'configError') return { ...decision, status: 'config_error' };
    return { ...decision, status: 'accepted' };
  });
}
