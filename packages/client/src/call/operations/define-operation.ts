import { readRecord } from '../../codec/read.ts';
import { toWireNames } from '../../codec/vocabulary.ts';
import type { InputRule } from './input-rule.ts';
import type { Operation, WireRequest } from './operation.ts';

/** An operation as its endpoint's file writes it down; the optional fields have defaults. */
type Definition<Input, Output, Name extends string> = Pick<
  Operation<Input, Output, Name>,
  'name' | 'method' | 'path' | 'response' | 'decode'
> &
  Partial<Pick<Operation<Input, Output>, 'kind' | 'credentials' | 'isLocal'>> & {
    readonly input: InputRule<Input>;
    readonly secretFields?: readonly (string & keyof NoInfer<Input>)[];
    readonly encode?: (input: NoInfer<Input>) => WireRequest;
  };

/**
 * Defines an operation. By default a `GET` is a read and writes its input into the query; any other
 * method is a write and writes its input as JSON under the wire's names. `isOwnResult` is the
 * operation's own.
 */
export function defineOperation<Input, Output, const Name extends string>(
  { input, ...definition }: Definition<Input, Output, Name>,
  isOwnResult: Operation<NoInfer<Input>, NoInfer<Output>>['isOwnResult'] = () => true,
): Operation<Input, Output, Name> {
  const { method, path } = definition;
  const isRead = method === 'GET';
  return {
    kind: isRead ? 'read' : 'write',
    credentials: 'account',
    isLocal: false,
    secretFields: [],
    validate: input.validate,
    fields: input.fields,
    encode: (given) =>
      isRead
        ? { path, query: readRecord(given) as WireRequest['query'] }
        : { path, body: toWire(given) },
    isOwnResult,
    ...definition,
  };
}

/** Renames the fields of an object to the wire's names. */
function toWire(input: unknown): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(readRecord(input))) {
    const [wireName = name] = toWireNames(name);
    body[wireName] = value;
  }
  return body;
}
