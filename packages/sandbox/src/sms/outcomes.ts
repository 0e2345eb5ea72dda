/** What becomes of a message to one of the numbers below. */
export type Outcome =
  | 'delivered'
  | 'undelivered'
  | 'rejected'
  | 'expired'
  | 'unknown'
  | 'slow'
  | 'neverFinal'
  | 'blockedCountry'
  | 'queueError'
  | 'duplicateWebhook'
  | 'outOfOrderWebhook'
  | 'failed'
  | 'configError';

/** Ten of Ofcom's numbers for drama and five of the North American 555-01xx, by the outcome's place. */
function numbersAt(place: number): readonly string[] {
  const drama = Array.from({ length: 10 }, (_, index) => 900_000 + place * 10 + index);
  const fictional = Array.from({ length: 5 }, (_, index) => 100 + place * 5 + index);
  return [
    ...drama.map((subscriber) => `+447700${subscriber}`),
    ...fictional.map((line) => `+14155550${line}`),
  ];
}

/**
 * Numbers that reach nobody, by what becomes of a message to them; any other number is delivered.
 * Each outcome has fifteen, so that tests which run at once need not meet.
 *
 * @example
 * ```ts
 * await telecom.sms.send({ to: [outcomes.rejected[0]], text: 'Hi', senderId: 'MyApp' });
 * ```
 */
export const outcomes: Readonly<Record<Outcome, readonly string[]>> = {
  /** `DELIVRD` after two to five seconds, as every other number. */
  delivered: numbersAt(0),
  /** `UNDELIV`. */
  undelivered: numbersAt(1),
  /** `REJECTD`. */
  rejected: numbersAt(2),
  /** `EXPIRED`. */
  expired: numbersAt(3),
  /** `UNKNOWN`, which is final. */
  unknown: numbersAt(4),
  /** `ENROUTE` for a minute or two, then `DELIVRD`. */
  slow: numbersAt(5),
  /** No final report: every second number stays `sent`, the others `ENROUTE`, until the three-day rule. */
  neverFinal: numbersAt(6),
  /** Not accepted: `blocked_country`, as if the account blocked the country. */
  blockedCountry: numbersAt(7),
  /** Not accepted: `queue_error`. */
  queueError: numbersAt(8),
  /** `DELIVRD`, and its webhook comes twice. */
  duplicateWebhook: numbersAt(9),
  /** `DELIVRD`, and a webhook of an earlier `UNKNOWN` comes after it. */
  outOfOrderWebhook: numbersAt(10),
  /** Accepted, then `failed` inside the gateway: its cost is given back. */
  failed: numbersAt(11),
  /** Not accepted: `config_error`. */
  configError: numbersAt(12),
};

const outcomeByNumber = new Map(
  Object.entries(outcomes).flatMap(([outcome, numbers]) =>
    numbers.map((number) => [number, outcome as Outcome] as const),
  ),
);

/** What becomes of a message to a number. */
export function findOutcome(recipient: string): Outcome {
  return outcomeByNumber.get(recipient) ?? 'delivered';
}
