/** Who asks. Held in closures alone, so that no inspection of the client shows them. */
export interface Credentials {
  readonly apiKey?: string | undefined;
  /** Signs each request, for keys with verification switched on. */
  readonly secret?: string | undefined;
  readonly token?: string | (() => string | Promise<string>) | undefined;
  readonly workspaceId?: number | undefined;
  /** For conversions alone. */
  readonly trackerToken?: string | undefined;
}
