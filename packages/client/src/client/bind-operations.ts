import type { CallOptions } from '../call/call-options.ts';
import { createList } from '../call/create-list.ts';
import type { Execute } from '../call/execute.ts';
import { findIn, type OperationTable } from './operation-tables.ts';

type Node = Record<string, unknown>;

/** Hangs each operation where its name says, as a call: `account.balance` at `calls.account.balance`. */
export function bindOperations(
  execute: Execute,
  tables: Readonly<Record<string, OperationTable>>,
): Node {
  const calls: Node = {};
  for (const [name, table] of Object.entries(tables)) {
    const parts = name.split('.');
    const last = parts.pop() ?? name;
    const parent = parts.reduce<Node>((node, part) => (node[part] ??= {}) as Node, calls);
    const ask = (input: never, options?: CallOptions) =>
      execute<never, never>(findIn(table, name), input, options);
    parent[last] = table.isList
      ? (filter: never, options?: CallOptions) =>
          createList(name, (input) => ask(input as never, options), filter, options?.signal)
      : ask;
  }
  return calls;
}
