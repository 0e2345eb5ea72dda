import type { CallOptions } from '../options/call-options.ts';
import { createList, type LoadWalkPages } from '../results/create-list.ts';
import type { Execute } from './execute.ts';
import type { List, PageData } from '../results/list.ts';
import type { Operation } from './operation.ts';
import type {
  AnyOperationMap,
  MapOf,
  OperationList,
  PagedName,
  Signature,
  SingleName,
} from './operation-map.ts';
import { signalOf } from '../options/signal-of.ts';
import type { TelecomPromise } from '../results/telecom-promise.ts';
import type { Item } from '../results/keys-of.ts';
import type { Paged } from '../results/walk-pages.ts';

/** The arguments of a call; an input that may be undefined may be left out. */
type Arguments<Input> = undefined extends Input
  ? [input?: Input, options?: CallOptions]
  : [input: Input, options?: CallOptions];

type CallOf<Each> =
  Each extends Signature<infer Input, infer Output>
    ? (...parameters: Arguments<Input>) => TelecomPromise<Output>
    : never;

type ListCallOf<Each> =
  Each extends Signature<infer Filter, PageData<infer T>>
    ? (filter?: Filter, options?: CallOptions) => List<T>
    : never;

/** Makes the methods of a namespace. The name of an operation that does not exist does not compile. */
export interface Calls<Operations extends AnyOperationMap> {
  /** Makes the method of an operation that responds with a single result. */
  readonly call: <Name extends SingleName<Operations>>(name: Name) => CallOf<Operations[Name]>;
  /** Makes the method of an operation that responds with a page of a list. */
  readonly callList: <Name extends PagedName<Operations>>(
    name: Name,
  ) => ListCallOf<Operations[Name]>;
}

/** Binds the operations of a namespace to a client. They are loaded when the first one is used. */
export function createCalls<Operations extends OperationList>(
  execute: Execute,
  loadOperations: () => Promise<Operations>,
  loadWalkPages: LoadWalkPages,
): Calls<MapOf<Operations>> {
  function bind(name: string) {
    async function load(): Promise<Operation<unknown, PageData<Item>>> {
      const operations = await loadOperations();
      return operations.find((operation) => operation.name === name) as Operation<unknown, never>;
    }
    return (input?: unknown, options?: CallOptions) => execute(load, input, options);
  }

  function bindList(name: string) {
    const ask = bind(name);
    return (filter?: Paged, options?: CallOptions) =>
      createList(name, (page) => ask(page, options), filter, signalOf(options), loadWalkPages);
  }

  // Names are checked where they are used; here they are strings.
  return { call: bind, callList: bindList } as unknown as Calls<MapOf<Operations>>;
}
