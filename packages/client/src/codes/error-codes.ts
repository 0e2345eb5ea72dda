import { docsUrlOf } from '@23telecom/checks';
import { campaignCodes } from './campaign-codes.ts';
import { clientCodes } from './client-codes.ts';
import { encodingCodes } from './encoding-codes.ts';
import type { ErrorCodeInfo, ErrorCodeRow } from './error-code-info.ts';
import { providerCodes } from './provider-codes.ts';
import { proxyCodes } from './proxy-codes.ts';
import { reactCodes } from './react-codes.ts';
import { sandboxCodes } from './sandbox-codes.ts';
import { webhookCodes } from './webhook-codes.ts';

/**
 * Every error code of the toolkit: its meaning, the next step, whether a message may have been sent, and
 * the HTTP status that fits. The reference on the documentation site is made from this table.
 *
 * @example
 * ```ts
 * const info = errorCodes.find(({ code }) => code === error.code);
 * console.log(info?.meaning, info?.remedy);
 * ```
 */
export const errorCodes: readonly ErrorCodeInfo[] = [
  providerCodes,
  clientCodes,
  proxyCodes,
  webhookCodes,
  campaignCodes,
  reactCodes,
  encodingCodes,
  sandboxCodes,
].flatMap(toInfos);

function toInfos(rows: Readonly<Record<string, ErrorCodeRow>>): ErrorCodeInfo[] {
  return Object.entries(rows).map(([code, row]) => ({ code, ...row, docsUrl: docsUrlOf(code) }));
}
