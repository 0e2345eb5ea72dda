/** The permissions that an API key can have: contract §5.5. */
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

/** A permission of an API key; `*` grants all of them. */
export type Permission = (typeof permissions)[number];
