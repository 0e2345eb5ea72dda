/** A batch in one of its attempts. A statement changes it only while it is still in that attempt. */
export interface BatchAttempt {
  readonly id: number;
  /** Counted from 1. */
  readonly attempt: number;
}
