import { checkMethods, checkOptions } from './check-options.ts';
import { webhookEventTypes } from './webhook-event.ts';
import type { WebhookHandlerOptions } from './webhook-handler.ts';

const types = {
  delivery: 'function or undefined',
  click: 'function or undefined',
  conversion: 'function or undefined',
  impression: 'function or undefined',
  // An undefined inbox is a mistake: its events would be confirmed without being stored.
  inbox: 'function',
  respondFirst: 'boolean or undefined',
  timeoutMs: 'number above 0 or undefined',
  dedupe: 'object, boolean false or undefined',
  onError: 'function or undefined',
} satisfies Record<keyof WebhookHandlerOptions, string>;

/**
 * Checks the options of a handler when it is made, not when the first event arrives.
 *
 * @throws TypeError that names the option
 */
export function checkHandlerOptions(options: WebhookHandlerOptions): void {
  checkOptions('handler', options, types);
  const { inbox, dedupe = false } = options;
  if (dedupe) checkMethods('handler: dedupe', dedupe, ['claim', 'settle', 'release']);
  if (!inbox && !webhookEventTypes.some((type) => options[type])) {
    throw new TypeError(`handler: expected an inbox or one of ${webhookEventTypes.join(', ')}`);
  }
}
