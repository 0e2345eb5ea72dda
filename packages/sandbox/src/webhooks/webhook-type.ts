/** The four events of contract §6.1. */
export const webhookTypes = ['impression', 'click', 'conversion', 'delivery'] as const;

export type WebhookType = (typeof webhookTypes)[number];
