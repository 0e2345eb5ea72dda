import type { World } from './world.ts';

/** Every key, token and secret of the account. */
export function listCredentials({ options, apiKeys, workspaces }: World): readonly string[] {
  const secrets = Array.from(workspaces.values(), ({ webhooks }) => webhooks.signingSecret);
  return [
    ...apiKeys.flatMap(({ key, secret }) => [key, secret]),
    ...options.tokens.map(({ token }) => token),
    ...options.trackerTokens,
    ...secrets,
  ].filter((credential) => typeof credential === 'string');
}
