/** Something that goes wrong on purpose. */
export interface Fault {
  /** An operation's name, as `sms.send`, or a part of the path; every call where left out. */
  readonly on?: string | undefined;
  readonly kind: FaultKind;
  /** The matching calls it strikes, counted from 1: the second is `2`. */
  readonly nth?: number | readonly number[] | undefined;
  /** From 0 to 1; drawn from the sandbox's seed. @default 1 */
  readonly probability?: number | undefined;
  /** How often it strikes before it is gone. @default Infinity */
  readonly times?: number | undefined;
  /** `status`: what is answered. @default 500 */
  readonly status?: number | undefined;
  /** `status`: the answer's body; text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** `status`: headers of the answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** `latency`: real milliseconds. @default 1000 */
  readonly ms?: number | undefined;
}

/**
 * - `latency`: the answer comes late.
 * - `status`: another answer, without the call being carried out.
 */
export type FaultKind = 'latency' | 'status';

/** The faults of a sandbox. */
export interface Faults {
  /** Returns what takes it away again. */
  add(fault: Fault): () => void;
  clear(): void;
  list(): readonly Fault[];
}
