/** Headers as `fetch` has them, or as Node, Express and Lambda do, with names in lower case. */
export type WebhookHeaders =
  | { readonly get: (name: string) => string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What can be verified: a `Request`, the request of `node:http` or Express as it comes, or any
 * object with the headers and the raw body.
 */
export interface WebhookRequest {
  readonly method?: string | undefined;
  /** Absolute, or the path alone as in `node:http`. */
  readonly url?: string | undefined;
  readonly headers: WebhookHeaders;
  /** The bytes as they came; an object that was parsed from them is refused. */
  readonly body?: unknown;
}
