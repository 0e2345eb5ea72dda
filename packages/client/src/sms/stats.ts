/** Counters of traffic. `sent = delivered + undelivered + pending + expired`. */
export interface StatsCounters {
  /** `sent + notBilled`. */
  readonly totalSent: number;
  readonly sent: number;
  readonly delivered: number;
  /** Counts `UNKNOWN` too, unlike the filter of the same name. */
  readonly undelivered: number;
  readonly pending: number;
  readonly expired: number;
  /** Broadcast messages that were never handed to a carrier; 0 for API traffic. */
  readonly notBilled: number;
  /** The same as `undelivered`. */
  readonly failed: number;
  readonly clicks: number;
  readonly uniqueClicks: number;
  /** Conversions. */
  readonly actions: number;
  /** `sent` of `totalSent`, in per cent. */
  readonly sentRate: number;
  /** `delivered` of `sent`, in per cent. */
  readonly deliveryRate: number;
  /** In `currency`. */
  readonly totalCost: number;
  /** For each of `totalSent`, in `currency`. */
  readonly averageCost: number;
  readonly currency: string;
}

/** The days that were counted, both included, `YYYY-MM-DD` in UTC. */
interface CountedDays {
  readonly from: string;
  readonly to: string;
}

/** The counters of the whole span. */
export interface SmsStats extends StatsCounters, CountedDays {}

/** One row for every day of the span, oldest first. */
export interface DailyStats extends CountedDays {
  readonly days: readonly (StatsCounters & {
    /** `YYYY-MM-DD` in UTC. */
    readonly date: string;
  })[];
}

/** One row for every country, the one with most messages first. */
export interface CountryStats extends CountedDays {
  readonly countries: readonly (StatsCounters & {
    /** Two-letter ISO 3166 code. */
    readonly country: string;
  })[];
}
