import { checkOptions } from './check-options.ts';
import { readSecrets, type Secrets } from './read-secrets.ts';

/** The options of `createWebhooks` and `verifyWebhook`. */
export interface WebhooksOptions {
  /**
   * The signing secret of the workspace. While you rotate it, list the new and the old one: a webhook may be
   * signed with each, `sign` uses the first. A function is called for each webhook, so that a build needs no
   * secret and a rotation no restart.
   */
  readonly secrets: Secrets | (() => Secrets | Promise<Secrets>);
  /**
   * Maximum difference between the signed time and now, in either direction, in milliseconds.
   *
   * @default 300_000
   */
  readonly toleranceMs?: number | undefined;
  /**
   * Returns the current time in milliseconds since 1970; replace it in tests.
   *
   * @default Date
   */
  readonly clock?: { readonly now: () => number } | undefined;
}

const types = {
  secrets: 'string, object, function or undefined',
  toleranceMs: 'number above 0 or undefined',
  clock: 'object, function or undefined',
};

/**
 * Checks the options of `createWebhooks` and `verifyWebhook`.
 *
 * @throws TypeError that names the option
 */
export function checkWebhooksOptions(options: WebhooksOptions): void {
  checkOptions('webhooks', options, types);
  // A function may need what a build does not have, so it is called for the first webhook.
  if (typeof options.secrets !== 'function') readSecrets(options.secrets);
}
