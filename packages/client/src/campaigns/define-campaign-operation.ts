import { defineOperation } from '../call/operations/define-operation.ts';
import type { InputRule } from '../call/operations/input-rule.ts';
import type { Operation } from '../call/operations/operation.ts';

/**
 * Defines an operation of campaigns. They are in a database of your own, so the provider has no endpoint for
 * them: a proxy handler with campaigns responds, and a client with a key refuses.
 */
export function defineCampaignOperation<Input, Output, const Name extends string>(
  name: Name,
  kind: 'read' | 'write',
  input: InputRule<Input>,
  key: string & keyof Output,
): Operation<Input, Output, Name> {
  return defineOperation<Input, Output, Name>({
    name,
    kind,
    method: 'POST',
    path: `/${name}`,
    isLocal: true,
    input,
    response: { type: 'object', key },
    decode: (body) => body as Output,
  });
}
