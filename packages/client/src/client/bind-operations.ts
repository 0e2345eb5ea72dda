import { createList } from '../call/create-list.ts';
import type { Execute } from '../call/execute.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { Operation } from '../call/operation.ts';

type Node = Record<string, unknown>;

/** Hangs each operation where its name says, as a call: `account.balance` at `calls.account.balance`. */
export function bindOperations(
  execute: Execute,
  operations: Readonly<Record<string, Operation<never, never>>>,
): Node {
  const calls: Node = {};
  for (const [name, operation] of Object.entries(operations)) {
    const parts = name.split('.');
    const last = parts.pop() ?? name;
    const parent = parts.reduce<Node>((node, part) => (node[part] ??= {}) as Node, calls);
    parent[last] = (input: never, options?: CallOptions) =>
      operation.isList
        ? createList(execute, operation, input, options)
        : execute(operation, input, options);
  }
  return calls;
}
