import type { Context } from 'hono';
import { ContractError } from '../contract/contract-error.ts';
import { readJsonObject } from '../contract/read-json-object.ts';
import { recordConversion } from '../lifecycle/record-conversion.ts';
import type { World } from '../world/world.ts';
import type { IncomingCall } from './connection.ts';

/** Contract §10: the paths that record conversions. They have a token of their own. */
export const trackingRoutes = [
  { operation: 'conversions.track', method: 'GET', path: '/api/v1/track' },
  { operation: 'conversions.callback', method: 'POST', path: '/api/v1/callback/action' },
  { operation: 'conversions.trackAction', method: 'GET', path: '/api/v1/action/track' },
  { operation: 'conversions.action', method: 'POST', path: '/action' },
] as const;

/** Records a conversion from the query or, with POST, from a JSON body. Other parameters are ignored. */
export function trackConversion(
  world: World,
  context: Context<{ Bindings: IncomingCall }>,
): Response {
  const token = context.req.header('X-Api-Token');
  if (token === undefined || !world.options.trackerTokens.includes(token)) {
    throw new ContractError('UNAUTHORIZED', 'X-Api-Token is missing or not known');
  }
  const parameters =
    context.req.method === 'POST'
      ? readJsonObject(context.env.body)
      : Object.fromEntries(new URL(context.req.url).searchParams);
  const messageId = readRequired(parameters, 'message_id');
  recordConversion(world, messageId, readRequired(parameters, 'action_type'));
  return context.json({ status: true });
}

function readRequired(parameters: Readonly<Record<string, unknown>>, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ContractError('INVALID_PARAMS', `${name} must be a string that is not empty`);
}
