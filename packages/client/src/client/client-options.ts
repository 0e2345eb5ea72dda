import type { CallOptions } from '../call/options/call-options.ts';
import type { ApiKeySource } from '../call/credentials/credentials.ts';
import type { Clock } from '../call/waiting/clock.ts';
import type { Logger, LogLevel } from '../call/settings/logger.ts';
import type { Middleware } from '../call/settings/middleware.ts';

/** Options of every client, with any kind of credentials. */
export interface CommonOptions extends Omit<CallOptions, 'signal'> {
  /**
   * The URL of the API, with its path prefix.
   * @default the environment variable `TELECOM_BASE_URL`, or 'https://restlink23telecom.com/api/v1'
   */
  readonly baseUrl?: string | undefined;
  /** @default the global `fetch`, looked up at each call */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Receives log lines, such as `console`; they hold no key, text or number. */
  readonly logger?: Logger | undefined;
  /**
   * The lowest level that is logged.
   * @default 'info'
   */
  readonly logLevel?: LogLevel | undefined;
  /** Wraps each attempt; the first middleware is the outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** @default the system clock */
  readonly clock?: Clock | undefined;
  /** Authenticates conversions; it comes from the portal and is not the API key. */
  readonly trackerToken?: string | undefined;
  /**
   * Accepts a key in a browser, where every visitor can read it. Use `proxy` instead.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** With an API key; `secret` signs each request, for keys with signature verification switched on. */
export interface KeyOptions extends CommonOptions {
  /**
   * The key, or a function that returns it, for builds that run without secrets. The function is asked
   * before each attempt; if it throws, the call rejects with `NO_CREDENTIALS` and nothing was sent.
   * @default the environment variable `TELECOM_API_KEY`
   */
  readonly apiKey?: string | ApiKeySource | undefined;
  /**
   * Signs each request. The provider accepts equal requests (method, path without query, and body) once a
   * second: 240 of them go out in a burst, by timestamps ahead of the clock, and after that one a second.
   */
  readonly secret?: string | undefined;
  readonly token?: undefined;
  readonly workspaceId?: undefined;
  readonly proxy?: undefined;
}

/** With a portal token (JWT), or a function that returns a token for each attempt. */
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

/** With a proxy handler of `@23telecom/client/server`, for browsers: without any key. */
export interface ProxyOptions extends CommonOptions {
  /** The URL of the handler. In browsers a path from the root will do, such as `/api/telecom`. */
  readonly proxy: string;
  readonly apiKey?: undefined;
  readonly secret?: undefined;
  readonly token?: undefined;
  readonly workspaceId?: undefined;
}

/**
 * Options of {@link createClient}: one of `apiKey`, `token` and `proxy`. An option that is `undefined`
 * counts as left out.
 */
export type ClientOptions = KeyOptions | TokenOptions | ProxyOptions;
