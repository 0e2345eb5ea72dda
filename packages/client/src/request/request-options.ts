import type { CallOptions } from '../call/options/call-options.ts';

/** A raw call: query and body in the provider's own names. */
export interface RequestOptions extends CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Any JSON value. */
  readonly body?: unknown;
}
