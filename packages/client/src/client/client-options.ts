import type { CallOptions } from '../call/call-options.ts';
import type { Clock } from '../call/clock.ts';
import type { Logger, LogLevel } from '../call/logger.ts';
import type { Middleware } from '../call/middleware.ts';

/** What every client takes, however it proves who it is. */
export interface CommonOptions extends Omit<CallOptions, 'signal'> {
  /**
   * Where the API is, with its prefix.
   * @default 'https://restlink23telecom.com/api/v1'
   */
  readonly baseUrl?: string | undefined;
  /** @default the global `fetch`, looked up at each call */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Where log lines go, such as `console`; they hold no key, text or number. */
  readonly logger?: Logger | undefined;
  /**
   * The least level that is logged.
   * @default 'info'
   */
  readonly logLevel?: LogLevel | undefined;
  /** Wraps each attempt, the first one outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** @default the machine's own time */
  readonly clock?: Clock | undefined;
  /** Proves conversions; from the portal, not the API key. */
  readonly trackerToken?: string | undefined;
  /**
   * Takes a key in a browser, where every visitor can read it. Use `proxy` instead.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** With an API key; `secret` signs each request, for keys with verification switched on. */
export interface KeyOptions extends CommonOptions {
  readonly apiKey: string;
  readonly secret?: string | undefined;
  readonly token?: undefined;
  readonly workspaceId?: undefined;
  readonly proxy?: undefined;
}

/** With a portal token (JWT), or a function that gives one for each attempt. */
export interface TokenOptions extends CommonOptions {
  readonly token: string | (() => string | Promise<string>);
  /**
   * A whole number from 1.
   * @default the main workspace
   */
  readonly workspaceId?: number | undefined;
  readonly apiKey?: undefined;
  readonly secret?: undefined;
  readonly proxy?: undefined;
}

/** With a proxy handler of `@23telecom/client/server`, for browsers: no key at all. */
export interface ProxyOptions extends CommonOptions {
  /** Where the handler is, such as `/api/telecom`. */
  readonly proxy: string;
  readonly apiKey?: undefined;
  readonly secret?: undefined;
  readonly token?: undefined;
  readonly workspaceId?: undefined;
}

/** How a client reaches the API. */
export type ClientOptions = KeyOptions | TokenOptions | ProxyOptions;
