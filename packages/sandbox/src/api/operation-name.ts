/** Every operation of the API by the name that requests, faults and `openapi.yaml` call it. */
export const operationNames = [
  'sms.send',
  'sms.status',
  'sms.messages.list',
  'sms.messages.listUnified',
  'sms.messages.export',
  'sms.stats.get',
  'sms.stats.daily',
  'sms.stats.byCountry',
  'account.balance',
  'account.pricing',
  'account.pricingPost',
  'account.pricingById',
  'account.payments',
  'account.workspaces',
  'account.profile',
  'webhooks.get',
  'webhooks.update',
  'webhooks.test',
  'webhooks.logs',
  'conversions.track',
  'conversions.callback',
  'conversions.trackAction',
  'conversions.action',
] as const;

/** The name of one operation of the API. */
export type OperationName = (typeof operationNames)[number];
