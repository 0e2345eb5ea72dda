import type { Principal } from '../auth/principal.ts';
import type { Permission } from '../contract/permission.ts';
import type { World } from '../world/world.ts';
import type { Gateway } from './gateway-state.ts';

/** A call that passed authentication and permission. */
export interface Call {
  readonly world: World;
  readonly principal: Principal;
  readonly query: URLSearchParams;
  /** The raw body. */
  readonly body: string;
  /** The path's parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly gateway: Gateway;
}

/** An endpoint of the contract. */
export interface Endpoint<Name extends string = string> {
  /** Its name in requests, faults and `openapi.yaml`. */
  readonly operation: Name;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** The path under `/api/v1`. */
  readonly path: string;
  /** Undefined if every key and token may call it. */
  readonly permission?: Permission | undefined;
  /** Endpoints of the portal reject API keys. @default false */
  readonly isTokenOnly?: boolean | undefined;
  /** Returns the response, or the value of its JSON. May throw a `ContractError`. */
  readonly handle: (call: Call) => unknown;
}

/** Keeps the literal type of the name, which the list of operation names derives from. */
export function defineEndpoint<const Name extends string>(
  endpoint: Endpoint<Name>,
): Endpoint<Name> {
  return endpoint;
}
