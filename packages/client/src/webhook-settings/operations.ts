import type { MapOf } from '../call/operations/operation-map.ts';
import { getOperation } from './get.ts';
import { logsOperation } from './logs.ts';
import { testOperation } from './test.ts';
import { updateOperation } from './update.ts';

/** The operations of the webhook settings. */
export const webhookOperations = [
  getOperation,
  updateOperation,
  testOperation,
  logsOperation,
] as const;

/** Input and output of each operation of the webhook settings. */
export type WebhookOperations = MapOf<typeof webhookOperations>;
