import type { Permission } from '../auth/permission.ts';
import type { Principal } from '../auth/principal.ts';
import type { World } from '../world.ts';
import type { Gateway } from './gateway-state.ts';
import type { OperationName } from './operation-name.ts';

/** A call that passed authentication and permission. */
export interface Call {
  readonly world: World;
  readonly principal: Principal;
  readonly query: URLSearchParams;
  /** As it came. */
  readonly body: string;
  /** The path's parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly gateway: Gateway;
}

/** One endpoint of the contract. */
export interface Endpoint {
  /** Its name in requests, faults and `openapi.yaml`. */
  readonly operation: OperationName;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Under `/api/v1`. */
  readonly path: string;
  /** Undefined where being known is enough. */
  readonly permission?: Permission | undefined;
  /** Portal endpoints: API keys are refused. */
  readonly isTokenOnly?: boolean | undefined;
  /** The answer's JSON, or a whole response. May throw an `ApiError`. */
  readonly handle: (call: Call) => unknown;
}
