/** The four webhook types of contract §6.1. */
export const webhookTypes = ['impression', 'click', 'conversion', 'delivery'] as const;

/** A webhook type: the event that calls the webhook. */
export type WebhookType = (typeof webhookTypes)[number];
