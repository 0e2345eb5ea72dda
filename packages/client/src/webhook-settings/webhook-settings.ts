/** What a webhook tells: `impression`, `click`, `conversion` or `delivery`. */
export type WebhookType = 'impression' | 'click' | 'conversion' | 'delivery';

/** Where the workspace's webhooks go and what they hold. A null URL is switched off. */
export interface WebhookSettings {
  readonly impressionUrl: string | null;
  readonly clickUrl: string | null;
  readonly conversionUrl: string | null;
  readonly deliveryUrl: string | null;
  /** Names of the payload's fields as the provider writes them. */
  readonly impressionFields: readonly string[];
  readonly clickFields: readonly string[];
  readonly conversionFields: readonly string[];
  readonly deliveryFields: readonly string[];
  /** Only the first human click of each recipient of a broadcast is told. */
  readonly isUniqueClicksOnly: boolean;
  /** The secret itself is never told. */
  readonly isSigningSecretSet: boolean;
}

/** What to change; the rest stays as it is. */
export interface WebhookSettingsUpdate extends Partial<
  Omit<WebhookSettings, 'isSigningSecretSet'>
> {
  /** Sets or replaces the secret: 1–64 characters. Not together with `clearSigningSecret`. */
  readonly signingSecret?: string;
  /** Removes the secret: webhooks are no longer signed. */
  readonly clearSigningSecret?: true;
}

/** Which webhook to try. */
export interface WebhookTestInput {
  readonly type: WebhookType;
}

/** How the trial went. */
export interface WebhookTestResult {
  readonly type: WebhookType | (string & {});
  readonly url: string | null;
  /** What your server answered; null when it could not be reached. */
  readonly statusCode: number | null;
  readonly durationMs: number | null;
  readonly error: string | null;
}

/** Which deliveries. */
export interface WebhookLogFilter {
  /** @default 1 */
  readonly page?: number | undefined;
  /**
   * Entries a page, 1–100.
   * @default 25
   */
  readonly limit?: number | undefined;
  readonly type?: WebhookType | undefined;
}

/** One attempt to deliver a webhook. */
export interface WebhookLogEntry {
  readonly id: string;
  readonly type: WebhookType | (string & {});
  readonly url: string;
  readonly messageId: string | null;
  /** Counted from 1, at most 3. */
  readonly attempt: number;
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly durationMs: number | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}
