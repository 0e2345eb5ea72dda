import type { Context } from 'hono';
import { recordConversion } from '../sms/record-conversion.ts';
import type { World } from '../world.ts';
import { ApiError } from './api-error.ts';
import type { Arrival } from './connection.ts';
import { readJsonObject } from './read-json-object.ts';

/** Contract §10: the paths that take conversions, with a token of their own. */
export const trackingRoutes = [
  { operation: 'conversions.track', method: 'GET', path: '/api/v1/track' },
  { operation: 'conversions.callback', method: 'POST', path: '/api/v1/callback/action' },
  { operation: 'conversions.trackAction', method: 'GET', path: '/api/v1/action/track' },
  { operation: 'conversions.action', method: 'POST', path: '/action' },
] as const;

/** Takes a conversion from the query or, posted, from a JSON body; further parameters pass. */
export function trackConversion(world: World, context: Context<{ Bindings: Arrival }>): Response {
  const token = context.req.header('X-Api-Token');
  if (token === undefined || !world.options.trackerTokens.includes(token)) {
    throw new ApiError(401, 'UNAUTHORIZED', 'X-Api-Token is missing or not known');
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
  throw new ApiError(400, 'INVALID_PARAMS', `${name} must be a string that is not empty`);
}
