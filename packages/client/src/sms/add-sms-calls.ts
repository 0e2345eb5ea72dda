import type { Core } from '../call/core.ts';
import { onDemand } from '../call/on-demand.ts';
import { toTelecomPromise } from '../call/telecom-promise.ts';
import { untilAborted } from '../call/until-aborted.ts';
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
    preview: (...[input, options]: Parameters<Sms['preview']>) =>
      core.isProxied
        ? core.execute(previewOperation, input, options)
        : toTelecomPromise(
            untilAborted(loadPreview(), options?.signal).then((preview) =>
              preview(input, options).withResponse(),
            ),
          ),
    sendMany: createSendMany(core),
    waitFor: async (...[messageId, options]: Parameters<Sms['waitFor']>) => {
      const waitFor = await untilAborted(loadWaitFor(), options?.signal);
      return waitFor(messageId, options);
    },
  });
}
