/** The outcomes, in the order of the bars from below and of the columns. */
export const outcomes = [
  { key: 'delivered', label: 'Delivered', tone: 'good' },
  { key: 'undelivered', label: 'Not delivered', tone: 'bad' },
  { key: 'expired', label: 'Expired', tone: 'warn' },
  { key: 'pending', label: 'On their way', tone: 'wait' },
] as const;

/** The number of a day's messages by outcome. */
export interface DayVolume {
  /** `YYYY-MM-DD` in UTC. */
  readonly date: string;
  readonly delivered: number;
  readonly undelivered: number;
  readonly expired: number;
  readonly pending: number;
}

/** All messages of a day. */
export function totalOf({ delivered, undelivered, expired, pending }: DayVolume): number {
  return delivered + undelivered + expired + pending;
}

/** The messages of a day whose outcomes come before one in the order of the bars. */
export function countBelow(day: DayVolume, outcome: (typeof outcomes)[number]['key']): number {
  const index = outcomes.findIndex(({ key }) => key === outcome);
  return outcomes.slice(0, index).reduce((sum, { key }) => sum + day[key], 0);
}
