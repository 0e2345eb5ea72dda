import { readRecord } from '../../codec/read.ts';
import { UnreadableResponseError } from '../../errors/unreadable-response-error.ts';
import { errorFromResponse } from '../failures/error-from-response.ts';
import type { GuardStream } from '../results/guard-stream.ts';
import type { Call } from './call.ts';
import type { Describe } from '../failures/retry-law.ts';

/** The parts of an attempt that its response is read with. */
export interface ReadContext {
  readonly describe: Describe;
  /** Makes the error for a body that breaks off. */
  readonly toError: (failure: unknown) => Error;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Starts a download under the timeouts of the attempt. */
  readonly stream: (guard: GuardStream) => ReadableStream<Uint8Array>;
}

/** Reads a response into a result, or throws the error that it stands for. */
export async function readResponse<Output>(
  { operation, transport, input, isOurs }: Call<Output>,
  response: Response,
  { describe, toError, now, stream }: ReadContext,
): Promise<Output> {
  const { response: expected } = operation;
  const { ok, headers } = response;
  // JSON or HTML in place of a download explains why there is none.
  if (expected.type === 'stream' && ok && !/json|html/.test(headers.get('content-type') ?? '')) {
    // Undefined, not null: this `fetch` gives its bodies as a whole.
    if ((response.body as unknown) === undefined) throw expected.notSupported(operation.name);
    return operation.decode(stream(expected.guard), response, input);
  }

  // The body may be a middleware's, and so may be its error.
  const text = await response.text().catch((failure: unknown) => {
    throw toError(failure);
  });
  const body = parse(text);
  const relayed = transport.relayError?.(body);
  if (relayed) throw relayed;
  const { status } = readRecord(body);
  if (!ok || status === false) throw errorFromResponse(body, response, describe, now);
  if (expected.type === 'any') return operation.decode(body ?? text, response);
  const found = expected.type === 'stream' ? undefined : transport.unwrap(operation, body);
  const isFound = found !== undefined;
  if (isFound) {
    const result = transport.isDecoded ? (found as Output) : operation.decode(found, response);
    if (isOurs(result)) return result;
  }
  const fault = isFound ? 'got the response to another request' : nameFault(text, body);
  throw new UnreadableResponseError({
    code: 'UNREADABLE_RESPONSE',
    description: `expected ${expected.type === 'stream' ? 'a file' : 'JSON'}, ${fault}`,
    status: response.status,
    ...describe({ type: !isFound && status === true ? 'success-without-data' : 'unreadable' }),
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
  if (body !== undefined) return 'got JSON without the expected data';
  if (!text) return 'got an empty body';
  return /^\s*</.test(text) ? 'got HTML' : 'got another format, or JSON that is cut';
}
