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

type Five = readonly [string, string, string, string, string];

/** Ten numbers of Ofcom's range for drama, then five of the North American 555-01xx. */
export type OutcomeNumbers = readonly [...Five, ...Five, ...Five];

/** The numbers of the outcome at a place: no two outcomes share one. */
function numbersAt(place: number): OutcomeNumbers {
  const five = (prefix: string, first: number): Five => {
    const at = (index: number): string => prefix + String(first + index);
    return [at(0), at(1), at(2), at(3), at(4)];
  };
  const drama = 900_000 + place * 10;
  return [
    ...five('+447700', drama),
    ...five('+447700', drama + 5),
    ...five('+14155550', 100 + place * 5),
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
export const outcomes: Readonly<Record<Outcome, OutcomeNumbers>> = {
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
