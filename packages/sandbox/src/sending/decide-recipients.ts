import { findDestination } from '../geography/find-country.ts';
import { findOutcome } from '../sms/outcomes.ts';
import type { World } from '../world/world.ts';

/** Whether a send accepts a recipient, and at which price. */
export interface RecipientDecision {
  readonly recipient: string;
  /** ISO 3166-1; `ZZ` for a number that belongs to no country. */
  readonly country: string;
  readonly status: 'accepted' | 'blocked_country' | 'queue_error' | 'config_error';
  /** The price of a segment in millionths; 0 for a blocked country. */
  readonly rate: number;
}

/**
 * Decides on each recipient, in the given order. With a sandbox key every recipient is accepted,
 * whatever its country or outcome: contract §5.6.
 */
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
    // Without a price nothing can be delivered, so treat the recipient like a blocked country.
    if (isBlocked || price === undefined)
      return { ...decision, status: 'blocked_country', rate: 0 };
    if (outcome === 'queueError') return { ...decision, status: 'queue_error' };
    if (outcome === 'configError') return { ...decision, status: 'config_error' };
    return { ...decision, status: 'accepted' };
  });
}
