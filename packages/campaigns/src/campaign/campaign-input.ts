/** The hours in which recipients may get messages. */
export interface CampaignHours {
  /** Start of the hours, such as `09:00`. */
  readonly from: string;
  /** End of the hours, exclusive, such as `20:00`. An end before the start is on the next day. */
  readonly to: string;
  /**
   * A time zone for all recipients, such as `Europe/London`; or `recipient` for the time zone of each
   * recipient. Without a time zone of its own, all zones in which its number may be must be within the hours.
   * Abbreviations such as `IST` are refused: they stand for several zones.
   */
  readonly timeZone: 'recipient' | (string & {});
}

/** A new campaign. */
export interface CampaignInput {
  /** Yours, such as `spring-2026`: 1 to 200 characters. The same input again is the same campaign. */
  readonly id: string;
  /** The sender that recipients see: a name such as `MyApp`, or a number. */
  readonly senderId: string;
  /**
   * The text for recipients without a text of their own.
   * @default none: each recipient brings its own
   */
  readonly text?: string | undefined;
  /**
   * No request is made before. ISO 8601 with an offset.
   * @default when `start` is called
   */
  readonly startAt?: string | undefined;
  /**
   * No request is made from then on. ISO 8601 with an offset.
   * @default never
   */
  readonly expiresAt?: string | undefined;
  /** @default at any time */
  readonly hours?: CampaignHours | undefined;
  /**
   * Maximum cost, in the account's currency. Requests are made only while the rest covers their highest
   * price.
   * @default no limit
   */
  readonly maxCost?: number | undefined;
}

/** A recipient with its own text or time zone. */
export interface CampaignRecipient {
  /** E.164 with `+`. */
  readonly recipient: string;
  /** @default the text of the campaign */
  readonly text?: string | undefined;
  /**
   * Where the recipient is, such as `America/Denver`. Counts where the hours are those of the recipient.
   * @default all zones in which the number may be
   */
  readonly timeZone?: string | undefined;
}
