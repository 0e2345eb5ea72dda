import type { Core } from '../call/core.ts';
import { createList } from '../call/create-list.ts';
import { smsOperations as operations } from '../wire/sms/operations.ts';
import { createPreview } from './create-preview.ts';
import type { Sms } from './sms.ts';
import { createWaitFor } from './wait-for.ts';

/** Builds the SMS channel of a client. */
export function createSms(core: Core): Sms {
  const { execute } = core;
  return {
    send: (input, options) => execute(operations['sms.send'], input, options),
    preview: createPreview(core),
    status: (messageId, options) => execute(operations['sms.status'], messageId, options),
    waitFor: createWaitFor(core),
    messages: {
      list: (filter, options) =>
        createList(execute, operations['sms.messages.list'], ({ id }) => id, filter, options),
      listUnified: (filter, options) =>
        createList(
          execute,
          operations['sms.messages.listUnified'],
          // Two tables are joined: each counts its own ids.
          ({ id, source }) => `${source} ${id}`,
          filter,
          options,
        ),
      export: (filter, options) => execute(operations['sms.messages.export'], filter, options),
    },
    stats: {
      get: (filter, options) => execute(operations['sms.stats.get'], filter, options),
      daily: (filter, options) => execute(operations['sms.stats.daily'], filter, options),
      byCountry: (filter, options) => execute(operations['sms.stats.byCountry'], filter, options),
    },
  };
}
