import type { PageData } from '../call/list.ts';
import { onDemand } from '../call/on-demand.ts';
import type { Operation, OperationSource } from '../call/operation.ts';
import { sendOperation } from '../wire/sms/send.ts';
import type { OperationMap, OperationName } from './operation-map.ts';

/** Where an operation is: a table that has it under its name. */
export interface OperationTable {
  readonly load?: () => Promise<Readonly<Record<string, unknown>>>;
  /** What is read of its input is read before the call returns: the caller may change it then. */
  readonly atHand?: Operation<never, unknown>;
  readonly isList?: boolean;
}

interface Calls extends OperationTable {
  readonly isList?: false;
}

/** Its operations answer pages of a list, which the client walks. */
interface Lists extends OperationTable {
  readonly isList: true;
}

const send: Calls = { atHand: sendOperation };

const sms: Calls = {
  load: onDemand(async () => (await import('../wire/sms/operations.ts')).smsOperations),
};
const smsLists: Lists = { ...sms, isList: true };

const shared: Calls = {
  load: onDemand(async () => (await import('../wire/operations.ts')).sharedOperations),
};
const sharedLists: Lists = { ...shared, isList: true };

/** Where each operation is: the one that sends is at hand, the others come when they are first used. */
export const operationTables: {
  // A preview is no operation of the provider: see `addSmsCalls`.
  readonly [
    Name in Exclude<OperationName, 'sms.preview'>
  ]: OperationMap[Name]['output'] extends PageData<unknown> ? Lists : Calls;
} = {
  'sms.send': send,
  'sms.status': sms,
  'sms.messages.list': smsLists,
  'sms.messages.listUnified': smsLists,
  'sms.messages.export': sms,
  'sms.stats.get': sms,
  'sms.stats.daily': sms,
  'sms.stats.byCountry': sms,
  'account.balance': shared,
  'account.pricing': shared,
  'account.payments': shared,
  'account.profile': shared,
  'account.workspaces': shared,
  'webhooks.get': shared,
  'webhooks.update': shared,
  'webhooks.test': shared,
  'webhooks.logs': sharedLists,
  'conversions.track': shared,
};

/** Finds an operation in its table. */
export function findIn(
  { atHand, load }: OperationTable,
  name: string,
): OperationSource<never, never> {
  const find = async () => (await load?.())?.[name] as Operation<never, never>;
  return (atHand as Operation<never, never> | undefined) ?? find;
}
