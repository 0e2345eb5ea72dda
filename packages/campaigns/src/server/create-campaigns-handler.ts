import { ValidationError } from '@23telecom/client';
import {
  createProxyHandler,
  type Narrowing,
  type ProxyHandler,
  type ProxyHandlerOptions,
} from '@23telecom/client/server';
import type { Campaigns } from '../campaigns/campaigns.ts';
import { withCampaigns } from './with-campaigns.ts';

/** The options of {@link createCampaignsHandler}: those of the proxy handler, and the campaigns. */
export interface CampaignsHandlerOptions extends ProxyHandlerOptions {
  /** The campaigns that `campaigns.*` reads and changes. */
  readonly campaigns: Campaigns;
}

const changes = ['campaigns.pause', 'campaigns.resume', 'campaigns.cancel'] as const;

/**
 * Makes a proxy handler that responds to the operations `campaigns.*` too, such as `campaigns.progress`: only
 * to those in `allow`, and after `authorize`. The audit of a campaign names the visitor who changed it.
 *
 * @throws ValidationError `INVALID_OPTIONS` for an option that is missing, misspelt or of a wrong type
 * @example
 * ```ts
 * export const POST = createCampaignsHandler({
 *   client: telecom,
 *   campaigns,
 *   allow: ['account.balance', 'campaigns.progress', 'campaigns.messages'],
 *   authorize: async (request) => {
 *     const session = await readSession(request);
 *     return session?.isAdmin === true && { visitor: session.userId };
 *   },
 * });
 * ```
 */
export function createCampaignsHandler({
  campaigns,
  ...options
}: CampaignsHandlerOptions): ProxyHandler {
  if (typeof (campaigns as Partial<Campaigns> | undefined)?.get !== 'function') {
    const message = 'expected campaigns, as createCampaigns() returns them';
    throw new ValidationError({
      code: 'INVALID_OPTIONS',
      operation: 'createCampaignsHandler',
      description: `campaigns: ${message}`,
      issues: [{ path: 'campaigns', code: 'INVALID', message }],
    });
  }
  // Reports what is wrong with the other options, the client among them.
  createProxyHandler(options);
  const narrow = { ...options.narrow };
  for (const name of changes) narrow[name] = nameVisitor(narrow[name]);
  return createProxyHandler({
    ...options,
    narrow,
    client: withCampaigns(options.client, campaigns),
  });
}

/** Overrides `by`, so that no visitor can act in another one's name. */
function nameVisitor(own: Narrowing | undefined): Narrowing {
  return async (request, context) => ({
    by: context.visitor.slice(0, 200) || 'visitor',
    ...(typeof own === 'function' ? await own(request, context) : own),
  });
}
