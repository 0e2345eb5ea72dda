/** The name of a simulated result. Messages to its numbers in `outcomes` end in that result. */
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
  | 'configError'
  | 'accepted'
  | 'deleted';

type Five = readonly [string, string, string, string, string];

/**
 * Ten numbers from Ofcom's range for TV and radio drama, then five from the North American range
 * 555-01xx.
 */
export type OutcomeNumbers = readonly [...Five, ...Five, ...Five];

/** Returns the numbers of the outcome at a position in the list; outcomes share no numbers. */
function numbersAt(position: number): OutcomeNumbers {
  const drama = 900_000 + position * 10;
  return [
    ...fiveNumbers('+447700', drama),
    ...fiveNumbers('+447700', drama + 5),
    ...fiveNumbers('+14155550', 100 + position * 5),
  ];
}

function fiveNumbers(prefix: string, first: number): Five {
  const [second, third, fourth, fifth] = [first + 1, first + 2, first + 3, first + 4];
  return [
    `${prefix}${first}`,
    `${prefix}${second}`,
    `${prefix}${third}`,
    `${prefix}${fourth}`,
    `${prefix}${fifth}`,
  ];
}

/**
 * Phone numbers by the outcome that they simulate. They are reserved numbers that reach nobody.
 * Messages to any other valid number are delivered. Each outcome has fifteen numbers, so that
 * concurrent tests can use different ones.
 *
 * @example
 * ```ts
 * await telecom.sms.send({ to: [outcomes.rejected[0]], text: 'Hi', senderId: 'MyApp' });
 * ```
 */
export const outcomes: Readonly<Record<Outcome, OutcomeNumbers>> = {
  /** `DELIVRD` after two to five seconds, like any other number. */
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
  /**
   * No final report: even numbers stay `sent` and odd ones `ENROUTE` for three days, then
   * `UNDELIV`.
   */
  neverFinal: numbersAt(6),
  /** Not accepted: `blocked_country`, as if the account blocked the country. */
  blockedCountry: numbersAt(7),
  /** Not accepted: `queue_error`. */
  queueError: numbersAt(8),
  /** `DELIVRD`; its webhook is sent twice. */
  duplicateWebhook: numbersAt(9),
  /** `DELIVRD`; afterwards a webhook arrives with an earlier `UNKNOWN`. */
  outOfOrderWebhook: numbersAt(10),
  /** Accepted, then `failed` inside the gateway; its cost is refunded. */
  failed: numbersAt(11),
  /** Not accepted: `config_error`. */
  configError: numbersAt(12),
  /** `ACCEPTD` for a minute or two, then `DELIVRD`. */
  accepted: numbersAt(13),
  /** `DELETED`, which no webhook reports. */
  deleted: numbersAt(14),
};

/** Two numbers of an outcome, of a country that has reserved thirty. */
type Two = readonly [string, string];

/**
 * The thirty mobile numbers of Australia's regulator for creative works. They are scattered, so that each
 * outcome gets two.
 */
const australian = (
  '570006 570110 570156 570157 570158 570159 570313 570737 571266 571491 ' +
  '571804 572549 572665 572983 573087 573770 574118 574632 575254 575789 ' +
  '576398 576801 577426 577644 578148 578888 578957 579212 579455 579760'
).split(' ');

function takeTwo(position: number): Two {
  const [first = '', second = ''] = australian.slice(2 * position, 2 * position + 2);
  return [`+61491${first}`, `+61491${second}`];
}

function everyOutcome<Numbers>(
  numbersOf: (position: number) => Numbers,
): Readonly<Record<Outcome, Numbers>> {
  const entries = Object.keys(outcomes).map((name, position) => [name, numbersOf(position)]);
  return Object.fromEntries(entries) as Record<Outcome, Numbers>;
}

/**
 * Reserved numbers by country and outcome, for forms that check numbers: unlike the British ones in
 * `outcomes`, libphonenumber takes these for mobile numbers of their country. Regulators keep them for
 * films and books, so nobody owns them.
 *
 * @example
 * ```ts
 * await signUp({ phone: outcomesByCountry.DE.delivered[0] });
 * ```
 */
export const outcomesByCountry = {
  /** ACMA: thirty scattered numbers. */
  AU: everyOutcome(takeTwo),
  /** Bundesnetzagentur: +49 171 39200 00 to 99. */
  DE: everyOutcome((position) => fiveNumbers('+49171', 3_920_000 + position * 5)),
  /** PTS: +46 70 174 06 05 to 99. */
  SE: everyOutcome((position) => fiveNumbers('+46', 701_740_605 + position * 5)),
  /** North American Numbering Plan: 555-0100 to 0199. */
  US: everyOutcome((position) => fiveNumbers('+14155550', 100 + position * 5)),
} as const;

const outcomeByNumber = new Map(
  [outcomes, ...Object.values(outcomesByCountry)].flatMap((byOutcome) =>
    Object.entries<readonly string[]>(byOutcome).flatMap(([outcome, numbers]) =>
      numbers.map((number) => [number, outcome as Outcome] as const),
    ),
  ),
);

/** Finds the outcome of a message to a number. */
export function findOutcome(recipient: string): Outcome {
  return outcomeByNumber.get(recipient) ?? 'delivered';
}
