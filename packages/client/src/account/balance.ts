/** Whether the provider's own source could be asked: wholly, in part, or not at all. */
export type Availability = 'ok' | 'partial' | 'unavailable';

/** What is left on the account. Ask at most once every few minutes: it comes from a cache. */
export interface Balance {
  readonly balance: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** When the provider looked, ISO 8601 in UTC; null where it does not say. */
  readonly updatedAt: string | null;
  /** True at a balance of 0 or less: sending is blocked. */
  readonly isCreditBlocked: boolean;
  /** Anything but `ok` means that `balance` is not to be trusted. */
  readonly availability: Availability;
  /** Why it is not `ok`; null when it is. */
  readonly reason: string | null;
}
