import type { RequestEntry } from '@23telecom/sandbox';
import type { CodeMessage } from '../../code/code-message.ts';
import type { ScenarioKind } from '../../code/scenario.ts';

/** Reads the message of a send from its body; undefined if it is no send, or its body is not valid or was cut. */
export function readMessage({ operation, body }: RequestEntry): CodeMessage | undefined {
  if (operation !== 'sms.send') return undefined;
  const { to, message, sender_id: senderId } = readObject(body);
  if (!Array.isArray(to) || typeof message !== 'string' || typeof senderId !== 'string') {
    return undefined;
  }
  const recipients = to.filter((number) => typeof number === 'string');
  // The text was sent as it is: braces in it are no fields.
  const text = message.includes('{{') ? { text: message } : {};
  return {
    senderId,
    text: message,
    people: recipients.map((recipient) => ({ recipient, ...text })),
  };
}

/** Reads the IDs of the messages that a send created; empty if its response was not received. */
export function readMessageIds({ operation, response }: RequestEntry): readonly string[] {
  if (operation !== 'sms.send') return [];
  const { results } = readObject(response?.body ?? null);
  if (!Array.isArray(results)) return [];
  return results.flatMap((result) => {
    const { message_id: id } = toRecord(result);
    return typeof id === 'string' ? [id] : [];
  });
}

/** The failure that a test of the same request has to provoke; undefined without one. */
export function readScenario({ faults, errorCode }: RequestEntry): ScenarioKind | undefined {
  if (faults.includes('drop-after')) return 'drop-after-acceptance';
  if (faults.includes('drop-before')) return 'drop-before-acceptance';
  if (faults.includes('rate-limit')) return 'rate-limit';
  if (errorCode === 'INSUFFICIENT_BALANCE') return 'balance-too-low';
  return errorCode === 'DB_ERROR' ? 'database-error' : undefined;
}

function readObject(json: string | null): Readonly<Record<string, unknown>> {
  try {
    return toRecord(JSON.parse(json ?? 'null'));
  } catch {
    // The log cuts long bodies.
    return {};
  }
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
