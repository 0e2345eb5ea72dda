import type { PreparedRequest } from '../credentials/prepared-request.ts';
import type { Operation } from '../operations/operation.ts';
import type { Transport } from '../transports/transport.ts';

/** The parts of a call that all its attempts share, whatever it results in. */
export interface CallContext {
  readonly operation: Operation<never, unknown>;
  readonly transport: Transport;
  readonly input: unknown;
  readonly request: PreparedRequest;
  /** Lists the values that no error may show. The function of a key or a token may add one later. */
  readonly listSecrets: () => readonly unknown[];
  readonly signal: AbortSignal | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** When the whole call must end, in milliseconds since 1970. */
  readonly deadline: number;
}

/** A call with a result of a known type. */
export interface Call<Output> extends CallContext {
  readonly operation: Operation<never, Output>;
  /** Whether a result belongs to this call's input. */
  readonly isOurs: (result: Output) => boolean;
}
