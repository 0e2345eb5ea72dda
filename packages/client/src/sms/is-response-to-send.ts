import { analyze } from '@23telecom/encoding';

/** The parts of a send's input that its response must fit. */
interface SentMessage {
  readonly to: readonly string[];
  readonly text: string;
}

/** The parts of a send's result that must fit its input. */
interface ReportedMessages {
  readonly results: readonly {
    readonly recipient: string;
    readonly messageId: string | null;
    readonly segments: number;
    readonly status: string;
  }[];
  readonly summary: { readonly recipients: number; readonly accepted: number };
}

/** Number of past sends whose message ID is remembered. */
const capacity = 1000;

/** The documented form of message IDs (contract §1.2). IDs of another form may be a test's constants. */
const uniqueId = /^api_\d+_\d{16,}_[\da-f]{16}$/;

/** Any domain or path: the platform may shorten links (contract §1.3). */
const linkPattern = /[^\s.]\.[^\s.]/;

/**
 * Whether a result belongs to a send: it has the recipients that were sent to, in any order, the
 * segments that the text can take, and message IDs that no earlier response had. Where the contract
 * is silent, the check is tolerant: numbers without `+`, absent counts and segments, recipients given
 * twice, and the effect of shortened links.
 */
export function isResponseToSend(
  { results, summary }: ReportedMessages,
  { to, text }: SentMessage,
  seenIds: Set<string>,
): boolean {
  const found = joinDigits(results.map(({ recipient }) => recipient));
  const accepted = results.filter(({ status }) => status === 'accepted');
  const ids = results.flatMap(({ messageId }) =>
    messageId && uniqueId.test(messageId) ? [messageId] : [],
  );
  const isOurs =
    [to, [...new Set(to)]].some((numbers) => joinDigits(numbers) === found) &&
    [0, results.length].includes(summary.recipients) &&
    [0, accepted.length].includes(summary.accepted) &&
    accepted.every(({ segments }) => isSegmentCount(segments, text)) &&
    new Set(ids).size === ids.length &&
    !ids.some((id) => seenIds.has(id));
  const [first] = ids;
  // A duplicate of a response has the same first ID, so the first is enough.
  if (isOurs && first) seenIds.add(first);
  for (const id of seenIds) if (seenIds.size > capacity) seenIds.delete(id);
  return isOurs;
}

/** Numbers as digits, sorted. */
function joinDigits(numbers: readonly string[]): string {
  return numbers
    .map((number) => number.replace(/\D/g, ''))
    .sort()
    .join();
}

/**
 * Whether a text can take this many segments. The contract leaves open whether an emoji counts 1 or
 * 2, and whether a pair may be split at the end of a segment (contract §2): both only lower our count.
 */
function isSegmentCount(segments: number, text: string): boolean {
  const { encoding, units, segments: maxSegments } = analyze(text);
  const [alone, joined, minUnits] =
    encoding === 'GSM-7'
      ? ([160, 153, units] as const)
      : ([70, 67, Array.from(text).length] as const);
  const minSegments = minUnits <= alone ? 1 : Math.ceil(minUnits / joined);
  return (
    !segments || linkPattern.test(text) || (segments >= minSegments && segments <= maxSegments)
  );
}
