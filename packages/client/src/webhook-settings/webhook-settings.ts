import { oneOf } from '../codec/one-of.ts';
import { listOf, readBoolean, readRecord, readString, readText, recordOf } from '../codec/read.ts';

/** The events that webhooks report. */
export type WebhookType = 'impression' | 'click' | 'conversion' | 'delivery';

/** Accepts a {@link WebhookType}. */
export const webhookTypeCheck = oneOf([
  'impression',
  'click',
  'conversion',
  'delivery',
] satisfies readonly WebhookType[]);

/** URLs and payload fields of the workspace's webhooks. A null URL switches a webhook off. */
export interface WebhookSettings {
  readonly impressionUrl: string | null;
  readonly clickUrl: string | null;
  readonly conversionUrl: string | null;
  readonly deliveryUrl: string | null;
  /** Names of the payload's fields, as the provider writes them. */
  readonly impressionFields: readonly string[];
  readonly clickFields: readonly string[];
  readonly conversionFields: readonly string[];
  readonly deliveryFields: readonly string[];
  /** True to report only the first human click of each recipient of a broadcast. */
  readonly isUniqueClicksOnly: boolean;
  /** Whether a signing secret is set. The provider never returns the secret itself. */
  readonly isSigningSecretSet: boolean;
}

const readStrings = listOf(readString);

const readSettings = recordOf<WebhookSettings>({
  impressionUrl: readText,
  clickUrl: readText,
  conversionUrl: readText,
  deliveryUrl: readText,
  impressionFields: readStrings,
  clickFields: readStrings,
  conversionFields: readStrings,
  deliveryFields: readStrings,
  isUniqueClicksOnly: readBoolean,
  isSigningSecretSet: readBoolean,
});

/** Reads the settings from the response to a read or a change. */
export function decodeWebhookSettings(body: unknown): WebhookSettings {
  return readSettings(readRecord(body).webhooks);
}
