/** The moments of a call at which a proof kills its process. */
export const killPoints = [
  'before the claim',
  'after the claim',
  'request out',
  'response in',
  'before settling',
  'after settling',
] as const;

export type KillPoint = (typeof killPoints)[number];

/** The outcome of a process: `no` and `uncertain` are errors with `sent` `no` and `maybe`. */
export type SenderOutcome = 'sent' | 'repeat' | 'no' | 'uncertain' | 'in progress';

/**
 * `once`: calls `sendOnce`. `naive`: the control, which notes in a file that the message of a key was sent,
 * after it was sent.
 */
export type SenderRule = 'once' | 'naive';

/** The parameters of the program `sender.ts`. */
export interface SenderParameters {
  readonly rule: SenderRule;
  readonly baseUrl: string;
  readonly storePath: string;
  readonly key: string;
  readonly recipient: string;
  readonly killAt: KillPoint | null;
  /** Calls to make while the outcome is `no` or `in progress`. */
  readonly maxCalls: number;
}
