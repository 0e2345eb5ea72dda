import { errorFromAnswer } from '../errors/error-from-answer.ts';
import { UnreadableResponseError } from '../errors/unreadable-response-error.ts';
import { readRecord } from '../wire/read.ts';
import type { GuardStream } from './guard-stream.ts';
import type { Operation } from './operation.ts';
import type { Describe } from './retry-law.ts';
import type { Transport } from './transport.ts';

/** Reads an answer into a result, or throws the error that it tells of. */
export async function readAnswer<Output>(
  transport: Transport,
  operation: Operation<never, Output>,
  response: Response,
  describe: Describe,
  redact: (text: string) => string,
  now: number,
  stream: (guardStream: GuardStream) => ReadableStream<Uint8Array>,
): Promise<Output> {
  const { answer } = operation;
  const { ok, headers } = response;
  // JSON and HTML are never the file that was asked for, but say why there is none.
  if (typeof answer === 'function' && ok && !/json|html/.test(headers.get('content-type') ?? '')) {
    return operation.decode(stream(answer), response);
  }

  const text = await response.text();
  const body = parse(text);
  const relayed = transport.relayError?.(body);
  if (relayed) throw relayed;
  const { status } = readRecord(body);
  if (!ok || status === false) throw errorFromAnswer(body, response, describe, redact, now);
  if (answer === 'any') return operation.decode(body ?? text, response);
  const found = answer ? undefined : transport.unwrap(operation, body);
  if (found !== undefined) {
    return transport.isDecoded ? (found as Output) : operation.decode(found, response);
  }
  throw new UnreadableResponseError({
    code: 'UNREADABLE_RESPONSE',
    description: `expected ${answer ? 'a file' : 'JSON'}, ${nameFault(text, body)}`,
    status: response.status,
    ...describe(status === true ? 'done' : 'unreadable'),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function nameFault(text: string, body: unknown): string {
  if (body !== undefined) return 'what it must hold is missing';
  if (!text) return 'got nothing';
  return /^\s*</.test(text) ? 'got HTML' : 'got something else, or it is cut';
}
