import type { Issue } from '../call/issue.ts';
import type { OperationName } from '../client/operation-map.ts';
import type { TelecomErrorCode } from '../errors/error-code.ts';
import type { TelecomClient } from '../client/telecom-client.ts';

type Awaitable<T> = T | Promise<T>;

/** The input as an operation takes it, once it is known to be an object. */
export type InputFields = Readonly<Record<string, unknown>>;

/**
 * Checks an input against your own limits; what it returns is refused as a `ValidationError` that
 * the browser shows by field.
 */
export type Limit = (input: unknown, request: Request) => Awaitable<readonly Issue[]>;

/** Fields that replace the visitor's own, whatever those are. */
export type Narrowing = InputFields | ((request: Request) => Awaitable<InputFields>);

/** What happened to one request, without texts and numbers. */
export interface AuditEntry {
  /** As the visitor named it, cut at 100 characters. */
  readonly operation: string;
  /** The status that the visitor got. */
  readonly status: number;
  /** Why it failed, in the provider's code or ours; null when it did not. */
  readonly code: string | null;
  /** The provider's own status where it answered with a failure. */
  readonly upstreamStatus: number | null;
  /** Whether the provider acted on it; null where the request was refused here. */
  readonly sent: 'no' | 'maybe' | 'yes' | null;
  /** The figures that the answer sums up, such as recipients, segments and cost of a send. */
  readonly summary: Readonly<Record<string, unknown>> | null;
  readonly durationMs: number;
}

/** What the proxy lets through, and for whom. */
export interface ProxyHandlerOptions {
  /** The client that holds the key. */
  readonly client: TelecomClient;
  /** The operations that visitors may use; any other is refused. */
  readonly allow: readonly OperationName[];
  /**
   * Decides on each request: `true` lets it in, a `Response` (a redirect to sign in, say) is
   * answered as it is, anything else is a 403. The input is as the visitor sent it, not checked yet.
   */
  readonly authorize: (
    request: Request,
    operation: OperationName,
    input: unknown,
  ) => Awaitable<boolean | Response>;
  /** Your own limits for an operation, asked after `narrow`. */
  readonly limits?: Readonly<Partial<Record<OperationName, Limit | undefined>>> | undefined;
  /** Fields that you set for an operation, so that a visitor sees only part of the account. */
  readonly narrow?: Readonly<Partial<Record<OperationName, Narrowing | undefined>>> | undefined;
  /**
   * Further origins whose pages may call, such as `https://app.example.com`. A browser's request
   * from any other page than your own is refused.
   *
   * @default []
   */
  readonly origins?: readonly string[] | undefined;
  /**
   * Codes of failures that concern your account (credentials, permissions, money) and that visitors
   * may see all the same, with their figures: `['INSUFFICIENT_BALANCE']` on an operator's own
   * console, say. Any other becomes a 502 that tells nothing.
   *
   * @default []
   */
  readonly reveal?: readonly TelecomErrorCode[] | undefined;
  /** @default 65_536 */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Told of every request, refused ones too, before the answer leaves; also of one that a browser
   * made again by itself, which gets the answer of the first.
   */
  readonly audit?: ((entry: AuditEntry, request: Request) => unknown) | undefined;
}
