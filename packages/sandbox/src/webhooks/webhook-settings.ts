import { webhookTypes, type WebhookType } from '../contract/webhook-type.ts';

/** The webhook settings of a workspace: URLs, fields and signing secret. */
export interface WebhookSettings {
  /** A type without a URL is off. */
  readonly urls: Readonly<Record<WebhookType, string | null>>;
  readonly fields: Readonly<Record<WebhookType, readonly string[]>>;
  /** Only the first click on a message of a broadcast calls the webhook. */
  readonly isUniqueClicksOnly: boolean;
  /** Null: webhooks are not signed. */
  readonly signingSecret: string | null;
}

const withoutStatus = ['message_id', 'recipient', 'sender_id', 'num_parts', 'cost', 'timestamp'];

/** The fields of each payload by default: contract §6.4 for `delivery`, contract §11 for the other three. */
export const defaultFields: Readonly<Record<WebhookType, readonly string[]>> = {
  impression: withoutStatus,
  click: [...withoutStatus, 'url', 'clicked_at'],
  conversion: [...withoutStatus, 'action_type', 'action_at'],
  delivery: [
    'message_id',
    'recipient',
    'sender_id',
    'status',
    'status_code',
    'num_parts',
    'cost',
    'timestamp',
  ],
};

/**
 * Returns the fields that can be selected for a type: its default fields and the two that are off
 * by default.
 */
export function selectableFields(type: WebhookType): readonly string[] {
  return [...defaultFields[type], 'telecom_message_id', 'workspace_id'];
}

/** Creates the settings of a new workspace: no URLs, default fields, no secret. */
export function createWebhookSettings(): WebhookSettings {
  return {
    urls: { impression: null, click: null, conversion: null, delivery: null },
    fields: defaultFields,
    isUniqueClicksOnly: false,
    signingSecret: null,
  };
}

/** Converts the settings to the response of `GET /user/webhooks`. It never contains the secret. */
export function encodeSettings(settings: WebhookSettings): Record<string, unknown> {
  return {
    ...Object.fromEntries(webhookTypes.map((type) => [`${type}_url`, settings.urls[type]])),
    ...Object.fromEntries(webhookTypes.map((type) => [`${type}_fields`, settings.fields[type]])),
    unique_clicks_only: settings.isUniqueClicksOnly,
    signing_secret_set: settings.signingSecret !== null,
  };
}
