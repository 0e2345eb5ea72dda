/** A step in the life of a message. */
export interface TimelineStep {
  readonly key: string;
  readonly title: string;
  readonly tone: 'plain' | 'good' | 'wait' | 'warn' | 'bad' | 'open';
  /** The provider's time, ISO 8601 in UTC; null if the API does not give it or it is still to come. */
  readonly at: string | null;
  /** Whether `at` is a forecast. */
  readonly isExpected: boolean;
  /** Details such as a code or an address. */
  readonly notes: readonly string[];
}
