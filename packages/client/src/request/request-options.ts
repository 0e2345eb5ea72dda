import type { CallOptions } from '../call/call-options.ts';

/** The HTTP methods that the API uses. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

/** A raw call: query and body under the provider's own names. */
export interface RequestOptions extends CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Anything that JSON can hold. */
  readonly body?: unknown;
}
