/** What an API key may be allowed: contract §5.5. */
export const permissions = [
  '*',
  'sms.send',
  'sms.read',
  'balance.read',
  'pricing.read',
  'payments.read',
  'webhooks.read',
  'webhooks.write',
] as const;

/** One permission of a key; `*` is all of them. */
export type Permission = (typeof permissions)[number];
