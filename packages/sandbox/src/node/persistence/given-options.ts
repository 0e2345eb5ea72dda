import type { SandboxOptions } from '../../sandbox/sandbox-options.ts';
import type { World } from '../../world/world.ts';

/**
 * The options that set state which API calls and faults can change later: keys, webhook URLs and
 * the secret.
 */
export type GivenOptions = Pick<SandboxOptions, 'apiKeys' | 'webhooks' | 'signingSecret'>;

/** Picks these options, to store them with the state. */
export function pickGivenOptions({
  apiKeys,
  webhooks,
  signingSecret,
}: SandboxOptions): GivenOptions {
  return { apiKeys, webhooks, signingSecret };
}

/**
 * Applies the options with which a data file is opened again, but only those that differ from the
 * last start. An unchanged option must not undo a change that an API call or a fault made in
 * between.
 */
export function applyGivenOptions(world: World, given: GivenOptions, last: GivenOptions): void {
  const { apiKeys, webhooks, signingSecret } = given;
  if (apiKeys !== undefined && isChanged(apiKeys, last.apiKeys)) {
    const added = world.options.apiKeys;
    const others = world.apiKeys.filter(({ key }) => !added.some((option) => option.key === key));
    world.apiKeys.splice(0, Infinity, ...others, ...added);
  }
  for (const workspace of world.workspaces.values()) {
    if (webhooks !== undefined && isChanged(webhooks, last.webhooks)) {
      const { urls, ...settings } = workspace.webhooks;
      workspace.webhooks = {
        ...settings,
        urls: {
          impression: webhooks.impressionUrl ?? urls.impression,
          click: webhooks.clickUrl ?? urls.click,
          conversion: webhooks.conversionUrl ?? urls.conversion,
          delivery: webhooks.deliveryUrl ?? urls.delivery,
        },
        isUniqueClicksOnly: webhooks.isUniqueClicksOnly ?? settings.isUniqueClicksOnly,
      };
    }
    if (signingSecret !== undefined && signingSecret !== last.signingSecret) {
      workspace.webhooks = { ...workspace.webhooks, signingSecret };
    }
  }
}

function isChanged(given: unknown, last: unknown): boolean {
  return JSON.stringify(given) !== JSON.stringify(last);
}
