import { copyOptions } from '../../call/options/copy-options.ts';
import { copyInput } from '../../call/operations/copy-input.ts';
import type { Core } from '../../call/operations/core.ts';
import type { RecentSends } from '../recent-sends.ts';
import type { runSendOnce } from './run-send-once.ts';
import type { SendOnceCall } from './send-once.ts';
import type { sendOnceByProxy } from './send-once-by-proxy.ts';

/** The loaders of the two ways to send once. */
export interface SendOnceParts {
  readonly runSendOnce: () => Promise<typeof runSendOnce>;
  readonly sendOnceByProxy: () => Promise<typeof sendOnceByProxy>;
}

/**
 * Makes `telecom.sms.sendOnce`, which is loaded on first use. Without a store of its own, a client of a proxy
 * handler leaves the memory to the handler.
 */
export function createSendOnce(
  core: Core,
  parts: SendOnceParts,
  recent: RecentSends,
  isProxied: boolean,
): SendOnceCall['sendOnce'] {
  return async (key, input, givenOptions) => {
    // The caller may change its objects while the file is being loaded.
    const [copy, options] = [copyInput(input), copyOptions(givenOptions)];
    if (isProxied && options?.store === undefined) {
      const send = await parts.sendOnceByProxy();
      return send(core, key, copy, options);
    }
    const run = await parts.runSendOnce();
    return run(core, recent, key, copy, options);
  };
}
