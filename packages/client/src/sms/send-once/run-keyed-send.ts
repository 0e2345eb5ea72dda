import type { Core } from '../../call/operations/core.ts';
import type { OnceOptions } from '../../store/execute-once.ts';
import { hashValues } from '../../codec/seal.ts';
import type { RecentSends } from '../recent-sends.ts';
import type { SendInput } from '../send.ts';
import { runSendOnce } from './run-send-once.ts';
import type { SendOnceResult } from './send-once.ts';

/** Longer than a draft lives in a browser, in milliseconds. */
const keepMs = 7 * 86_400_000;
/** Shorter than the 30 seconds after which a browser gives up, in milliseconds. */
const waitMs = 20_000;
/** A later call with the key looks in the history again, so a visitor need not wait for it. */
const settleMs = 10_000;

/** Sends once for a key of a visitor, for the proxy handler. */
export async function runKeyedSend(
  core: Core,
  recent: RecentSends,
  key: string,
  input: SendInput,
  { store, ...handler }: OnceOptions,
): Promise<SendOnceResult> {
  const options = { store, keepMs, waitMs, settleMs };
  return runSendOnce(core, recent, await hashValues([key]), input, options, handler);
}
