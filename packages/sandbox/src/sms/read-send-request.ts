import { analyze, checkRecipient, checkSenderId, type Analysis } from '@23telecom/encoding';
import { ApiError } from '../api/api-error.ts';
import { readJsonObject } from '../api/read-json-object.ts';

/** A send that passed validation. */
export interface SendRequest {
  readonly to: readonly string[];
  readonly text: string;
  readonly senderId: string;
  readonly analysis: Analysis;
}

const mostRecipients = 100;
/** Contract §11: the part count of 3GPP TS 23.040 is one octet. */
const mostSegments = 255;
/** A body may hold any number of bad numbers: the first few tell enough. */
const mostNamed = 5;

/**
 * Validates a send in the order of contract §11.
 *
 * @throws ApiError one of the 400 codes of contract §1.4.
 */
export function readSendRequest(body: string): SendRequest {
  const { to, message, sender_id: senderId } = readJsonObject(body);
  const recipients = readRecipients(to);
  if (typeof message !== 'string' || message === '') {
    throw new ApiError(400, 'INVALID_MESSAGE', 'message must be a string that is not empty');
  }
  const analysis = analyze(message);
  if (analysis.segments > mostSegments) {
    throw new ApiError(400, 'INVALID_MESSAGE', `message is longer than ${mostSegments} segments`);
  }
  const problem = checkSenderId(senderId);
  if (problem !== undefined) {
    throw new ApiError(400, 'INVALID_SENDER', `sender_id: ${problem.message}`);
  }
  return { to: recipients, text: message, senderId: String(senderId), analysis };
}

function readRecipients(to: unknown): readonly string[] {
  if (!Array.isArray(to) || to.length === 0) {
    throw new ApiError(400, 'INVALID_TO', 'to must be a list of 1 to 100 numbers in E.164');
  }
  const named: string[] = [];
  for (const [index, recipient] of to.entries()) {
    const problem = checkRecipient(recipient);
    if (problem === undefined) continue;
    named.push(`to[${index}] ${JSON.stringify(recipient).slice(0, 24)}: ${problem.message}`);
    if (named.length === mostNamed) break;
  }
  if (named.length > 0) throw new ApiError(400, 'INVALID_TO', named.join('; '));
  if (to.length > mostRecipients) {
    throw new ApiError(
      400,
      'TOO_MANY_RECIPIENTS',
      `to holds ${to.length} numbers; at most ${mostRecipients} are allowed`,
    );
  }
  return to as readonly string[];
}
