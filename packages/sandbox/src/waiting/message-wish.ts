import type { SandboxMessage } from '../store/view-message.ts';
import type { MessageStatus } from '../sms/message.ts';

/** The message that `waitForMessage` waits for. Without a field, any value matches. */
export interface MessageWish {
  /** The recipient in E.164, such as `+447700900000`. */
  readonly to?: string | undefined;
  /** The sender ID. */
  readonly from?: string | undefined;
  /** A part of the text, or a pattern that matches it. */
  readonly text?: string | RegExp | undefined;
  /** Waits until the message has this status. */
  readonly status?: MessageStatus | undefined;
  /**
   * The ID of an earlier message. The wait then ends with the first match after it, for example
   * with the second code that a user asked for. Without it, the wait ends with the newest match.
   */
  readonly after?: string | undefined;
}

/** A `MessageWish` with the limits of the wait. */
export interface WaitOptions extends MessageWish {
  /**
   * Milliseconds until the wait gives up, in real time. Time that `clock.advance` skips counts too,
   * so a manual clock ends the wait without real time.
   *
   * @default 10_000
   */
  readonly timeoutMs?: number | undefined;
  /** Ends the wait; the promise then rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** The criteria that a message can fail. */
export type Criterion = 'to' | 'from' | 'text' | 'status';

/** The fields of a message that the criteria read. */
export type Candidate = Pick<SandboxMessage, 'recipient' | 'senderId' | 'text' | 'status'>;

/** Returns the criteria that a message fails; an empty list if it is the wished one. */
export type Judge = (message: Candidate) => readonly Criterion[];

/** Compiles a wish. The pattern is copied, because `g` and `y` patterns remember a position. */
export function createJudge({ to, from, text, status }: MessageWish): Judge {
  const hasText = createTextTest(text);
  return (message) => [
    ...(to === undefined || message.recipient === to ? [] : (['to'] as const)),
    ...(from === undefined || message.senderId === from ? [] : (['from'] as const)),
    ...(hasText(message.text) ? [] : (['text'] as const)),
    ...(status === undefined || message.status === status ? [] : (['status'] as const)),
  ];
}

function createTextTest(wished: string | RegExp | undefined): (text: string) => boolean {
  if (wished === undefined) return () => true;
  if (typeof wished === 'string') return (text) => text.includes(wished);
  const pattern = new RegExp(wished.source, wished.flags);
  return (text) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  };
}
