import {
  analyze,
  checkRecipient,
  checkSenderId,
  maxRecipients,
  maxSegments,
  type Analysis,
} from '@23telecom/encoding';
import { ContractError } from '../contract/contract-error.ts';
import { readJsonObject } from '../contract/read-json-object.ts';
import { shortenLinks } from '../sms/shorten-links.ts';

/** A validated send. */
export interface SendRequest {
  readonly to: readonly string[];
  /** The text as the caller sent it. */
  readonly text: string;
  readonly senderId: string;
  /** The count of the text that is sent, with its links shortened if the platform does that. */
  readonly analysis: Analysis;
}

/** How many invalid numbers an error names, so that its message stays short. */
const maxNamed = 5;

/**
 * Validates the body of a send, in the order of contract §11. The domain is that of short links;
 * undefined if links stay as they are.
 *
 * @throws ContractError one of the 400 codes of contract §1.4.
 */
export function readSendRequest(body: string, domain: string | undefined): SendRequest {
  const { to, message, sender_id: senderId } = readJsonObject(body);
  const recipients = readRecipients(to);
  if (typeof message !== 'string' || message === '') {
    throw new ContractError('INVALID_MESSAGE', 'message must be a non-empty string');
  }
  const analysis = analyze(domain === undefined ? message : shortenLinks(message, domain, ''));
  if (analysis.segments > maxSegments) {
    throw new ContractError('INVALID_MESSAGE', `message is longer than ${maxSegments} segments`);
  }
  const problem = checkSenderId(senderId);
  if (problem !== undefined) {
    throw new ContractError('INVALID_SENDER', `sender_id: ${problem.message}`);
  }
  return { to: recipients, text: message, senderId: String(senderId), analysis };
}

function readRecipients(to: unknown): readonly string[] {
  if (!Array.isArray(to) || to.length === 0) {
    throw new ContractError(
      'INVALID_TO',
      `to must be a list of 1 to ${maxRecipients} numbers in E.164`,
    );
  }
  const named: string[] = [];
  for (const [index, recipient] of to.entries()) {
    const problem = checkRecipient(recipient);
    if (problem === undefined) continue;
    named.push(`to[${index}] ${JSON.stringify(recipient).slice(0, 24)}: ${problem.message}`);
    if (named.length === maxNamed) break;
  }
  if (named.length > 0) throw new ContractError('INVALID_TO', named.join('; '));
  if (to.length > maxRecipients) {
    throw new ContractError(
      'TOO_MANY_RECIPIENTS',
      `to has ${to.length} numbers; at most ${maxRecipients} are allowed`,
    );
  }
  return to as readonly string[];
}
