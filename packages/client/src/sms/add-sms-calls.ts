import type { Core } from '../call/core.ts';
import { previewOperation } from '../wire/sms/preview.ts';
import { createPreview } from './create-preview.ts';
import { createWaitFor } from './create-wait-for.ts';
import { createSendMany } from './send-many/create-send-many.ts';
import type { Sms } from './sms.ts';

/** Adds the calls of the channel that are more than one request. */
export function addSmsCalls(sms: Sms, core: Core): Sms {
  return Object.assign(sms, {
    preview: core.isProxied
      ? (...args: Parameters<Sms['preview']>) => core.execute(previewOperation, ...args)
      : createPreview(core),
    sendMany: createSendMany(core),
    waitFor: createWaitFor(core),
  });
}
