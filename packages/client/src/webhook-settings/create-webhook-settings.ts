import type { Core } from '../call/core.ts';
import { createList } from '../call/create-list.ts';
import { sharedOperations as operations } from '../wire/operations.ts';
import type { Webhooks } from './webhooks.ts';

/** Builds the calls around webhook settings. */
export function createWebhookSettings({ execute }: Core): Webhooks {
  return {
    get: (input, options) => execute(operations['webhooks.get'], input, options),
    update: (input, options) => execute(operations['webhooks.update'], input, options),
    test: (input, options) => execute(operations['webhooks.test'], input, options),
    logs: (filter, options) =>
      createList(execute, operations['webhooks.logs'], ({ id }) => id, filter, options),
  };
}
