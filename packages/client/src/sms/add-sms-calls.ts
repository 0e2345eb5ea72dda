import type { Core } from '../call/core.ts';
import { onDemand } from '../call/on-demand.ts';
import { toTelecomPromise } from '../call/telecom-promise.ts';
import { previewOperation } from '../wire/sms/preview.ts';
import { createSendMany } from './send-many/create-send-many.ts';
import type { Sms } from './sms.ts';

/** Adds the calls of the channel that are more than one request; what they do comes when they are used. */
export function addSmsCalls(sms: Sms, core: Core): Sms {
  const loadPreview = onDemand(async () =>
    (await import('./create-preview.ts')).createPreview(core),
  );
  const loadWaitFor = onDemand(async () =>
    (await import('./create-wait-for.ts')).createWaitFor(core),
  );
  return Object.assign(sms, {
    preview: (...args: Parameters<Sms['preview']>) =>
      core.isProxied
        ? core.execute(previewOperation, ...args)
        : toTelecomPromise(loadPreview().then((preview) => preview(...args).withResponse())),
    sendMany: createSendMany(core),
    waitFor: async (...args: Parameters<Sms['waitFor']>) => (await loadWaitFor())(...args),
  });
}
