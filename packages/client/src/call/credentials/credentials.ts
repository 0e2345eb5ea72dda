/** A function that returns the API key, asked before each request. */
export type ApiKeySource = () => string | undefined | Promise<string | undefined>;

/** Credentials of a client. Only closures hold them, so that no inspection of the client shows them. */
export interface Credentials {
  readonly apiKey?: string | ApiKeySource | undefined;
  /** Signs each request, for keys with signature verification switched on. */
  readonly secret?: string | undefined;
  readonly token?: string | (() => string | Promise<string>) | undefined;
  readonly workspaceId?: number | undefined;
  /** Only for conversions. */
  readonly trackerToken?: string | undefined;
}
