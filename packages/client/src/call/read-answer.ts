import { UnreadableResponseError } from '../errors/unreadable-response-error.ts';
import { readRecord } from '../wire/read.ts';
import type { Operation } from './operation.ts';
import { judge } from './retry-law.ts';
import type { CallFacts, Transport } from './transport.ts';

type Body = ReadableStream<Uint8Array>;

/** Reads an answer into a result, or throws the error that it tells of. */
export async function readAnswer<Output>(
  transport: Transport,
  response: Response,
  facts: CallFacts & { readonly operation: Operation<never, Output> },
  wait: <T>(work: Promise<T>) => Promise<T>,
  guard: (body: Body) => Body,
): Promise<Output> {
  const { operation } = facts;
  const isStream = operation.answer === 'stream' && response.ok && !isOtherThanData(response);
  if (isStream) {
    const body = guard(response.body ?? (new Response('').body as Body));
    return transport.read(operation, body, response);
  }
  const text = await wait(response.text());
  const body = parse(text);
  const error = transport.readError(body, response, facts);
  if (error) throw error;
  if (operation.answer === 'any') return transport.read(operation, body ?? text, response);
  if (operation.answer !== 'stream' && transport.recognizes(operation, body)) {
    return transport.read(operation, body, response);
  }
  throw new UnreadableResponseError({
    code: 'UNREADABLE_RESPONSE',
    description: `the answer is not the ${operation.answer ? 'file' : 'JSON'} it should be: ${nameFault(text, body)}`,
    status: response.status,
    operation: operation.name,
    attempts: facts.attempts,
    ...judge(operation.kind, 'unreadable'),
    // It calls itself a success, so it was done, though what came of it is not told.
    ...(operation.kind !== 'read' && readRecord(body).status === true ? { sent: 'yes' } : {}),
  });
}

/** JSON and HTML are never the file that was asked for, but say why there is none. */
function isOtherThanData({ headers }: Response): boolean {
  return /json|html/i.test(headers.get('content-type') ?? '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function nameFault(text: string, body: unknown): string {
  if (!text) return 'it is empty';
  if (body !== undefined) return 'what it must hold is missing';
  return /^\s*</.test(text) ? 'it is HTML' : 'it is cut or no JSON';
}
