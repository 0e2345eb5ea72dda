import { webhookTypes, type WebhookType } from './webhook-type.ts';

/** Where a workspace's webhooks go and what they hold. */
export interface WebhookSettings {
  readonly urls: Readonly<Record<WebhookType, string | null>>;
  readonly fields: Readonly<Record<WebhookType, readonly string[]>>;
  readonly isUniqueClicksOnly: boolean;
  readonly signingSecret: string | null;
}

const withoutStatus = ['message_id', 'recipient', 'sender_id', 'num_parts', 'cost', 'timestamp'];

/** Contract §6.4 and, for the other three, §11. */
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

/** The fields a type's payload may hold: its own, and the two that have to be asked for. */
export function selectableFields(type: WebhookType): readonly string[] {
  return [...defaultFields[type], 'telecom_message_id', 'workspace_id'];
}

export function createWebhookSettings(): WebhookSettings {
  return {
    urls: { impression: null, click: null, conversion: null, delivery: null },
    fields: defaultFields,
    isUniqueClicksOnly: false,
    signingSecret: null,
  };
}

/** The settings as `GET /user/webhooks` answers: the secret is never among them. */
export function encodeSettings(settings: WebhookSettings): Record<string, unknown> {
  return {
    ...Object.fromEntries(webhookTypes.map((type) => [`${type}_url`, settings.urls[type]])),
    ...Object.fromEntries(webhookTypes.map((type) => [`${type}_fields`, settings.fields[type]])),
    unique_clicks_only: settings.isUniqueClicksOnly,
    signing_secret_set: settings.signingSecret !== null,
  };
}
