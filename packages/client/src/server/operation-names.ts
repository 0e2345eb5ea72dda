import type { OperationName } from '../client/operation-map.ts';

/** Every operation. A name that is missing here, or does not exist, does not compile. */
const names: Readonly<Record<OperationName, true>> = {
  'sms.send': true,
  'sms.preview': true,
  'sms.status': true,
  'sms.messages.list': true,
  'sms.messages.listUnified': true,
  'sms.messages.export': true,
  'sms.stats.get': true,
  'sms.stats.daily': true,
  'sms.stats.byCountry': true,
  'account.balance': true,
  'account.pricing': true,
  'account.payments': true,
  'account.workspaces': true,
  'account.profile': true,
  'webhooks.get': true,
  'webhooks.update': true,
  'webhooks.test': true,
  'webhooks.logs': true,
  'conversions.track': true,
  'campaigns.progress': true,
  'campaigns.messages': true,
  'campaigns.list': true,
  'campaigns.pause': true,
  'campaigns.resume': true,
  'campaigns.cancel': true,
};

/** The names that `allow`, `limits` and `narrow` may contain. The client itself is loaded on demand. */
export const operationNames: readonly string[] = Object.keys(names);
