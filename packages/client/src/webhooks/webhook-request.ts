/** `Headers` of the Fetch API, or a record as in Node, Express and Lambda, with names in any case. */
export type WebhookHeaders =
  | { readonly get: (name: string) => string | null | undefined }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The input of `verify`: a `Request`, a request of `node:http`, Express or Fastify, an event of Lambda, or
 * any object with the headers and the raw body.
 */
export interface WebhookRequest {
  readonly method?: string | undefined;
  /** An absolute URL, or only a path as in `node:http`. */
  readonly url?: string | undefined;
  /** Express keeps the full URL here; in a router, `url` lacks the prefix of its mount path. */
  readonly originalUrl?: string | undefined;
  /** Lambda, function URLs and HTTP APIs. */
  readonly rawPath?: string | undefined;
  /** Lambda, REST APIs. */
  readonly path?: string | undefined;
  readonly headers: WebhookHeaders;
  /**
   * The raw body: text, an `ArrayBuffer`, any view of one, a `Blob` or a stream. A parsed object is
   * ignored; the stream of a Node request is then read if no parser has read it.
   */
  readonly body?: unknown;
  /** Google Cloud Functions, NestJS and many Express setups keep the raw body here, beside a parsed one. */
  readonly rawBody?: unknown;
  /** Fastify keeps the Node request here. */
  readonly raw?: unknown;
  /** Lambda: whether `body` is Base64. */
  readonly isBase64Encoded?: boolean | undefined;
}
