import type { Operation, OperationKind, WireRequest } from '../call/operation.ts';
import type { HttpMethod } from '../request/request-options.ts';
import { type Check, checkFields } from './check.ts';
import { readRecord } from './read.ts';
import { toWireNames } from './vocabulary.ts';

/** What an endpoint has beside its name, address and answer. */
interface Rest<Input, Output> extends Partial<Operation<Input, Output>> {
  /** How each field of the input is checked; others are refused. */
  readonly fields?: Readonly<Record<string, Check>> | undefined;
}

/**
 * Defines an operation: its name, its address as `GET /path`, what its answer must hold (a key, or
 * `[]` for an array) and how it is read. A `GET` writes its input into the query, others into the
 * body under the wire's names.
 */
export function define<Input, Output>(
  name: string,
  address: string,
  expects: string | undefined,
  decode: Operation<Input, Output>['decode'],
  { fields = {}, ...rest }: Rest<Input, Output> = {},
): Operation<Input, Output> {
  const [method, path] = address.split(' ') as [HttpMethod, string];
  const isRead = method === 'GET';
  const kind: OperationKind = isRead ? 'read' : 'write';
  return {
    name,
    method,
    path,
    kind,
    expects,
    decode,
    validate: (input) => checkFields(input, fields, !isRead),
    encode: (input) =>
      isRead
        ? { path, query: readRecord(input) as WireRequest['query'] }
        : { path, body: toWire(input) },
    ...rest,
  };
}

/** An object under the wire's names; what is undefined stays out of its JSON. */
function toWire(input: unknown): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(readRecord(input))) {
    const [wireName = name] = toWireNames(name);
    body[wireName] = value;
  }
  return body;
}
