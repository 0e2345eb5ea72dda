import { Hono, type Context } from 'hono';
import { authenticate } from '../auth/authenticate.ts';
import { hasPermission, type Principal } from '../auth/principal.ts';
import { apiPath } from '../contract/api-path.ts';
import { ContractError } from '../contract/contract-error.ts';
import { createJsonResponse } from '../shared/json-response.ts';
import type { World } from '../world/world.ts';
import type { IncomingCall } from './connection.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { errorResponse } from './error-response.ts';
import { healthyGateway } from './gateway-state.ts';
import { createRateLimit } from './rate-limit.ts';
import { trackConversion, trackingRoutes } from './track-conversion.ts';

type AppContext = Context<{ Bindings: IncomingCall }>;

/** The API as one function from request to response. */
export function createApp(world: World): Hono<{ Bindings: IncomingCall }> {
  const app = new Hono<{ Bindings: IncomingCall }>();
  const checkRate = createRateLimit(world);

  async function respond(context: AppContext, endpoint: Endpoint): Promise<Response> {
    const { body, skewMs = 0, gateway = healthyGateway } = context.env;
    const url = new URL(context.req.url);
    const principal = authenticate(world, {
      method: context.req.method,
      path: url.pathname,
      headers: context.req.raw.headers,
      body,
      ip: context.env.ip ?? '127.0.0.1',
      now: world.clock.now() + skewMs,
    });
    checkRate();
    checkPermission(principal, endpoint);
    const result = await endpoint.handle({
      world,
      principal,
      query: url.searchParams,
      body,
      parameters: context.req.param(),
      gateway,
    });
    return result instanceof Response ? result : createJsonResponse(result);
  }

  for (const endpoint of endpoints) {
    app.on(endpoint.method, apiPath + endpoint.path, (context) => respond(context, endpoint));
  }
  for (const { method, path } of trackingRoutes) {
    app.on(method, path, (context) => trackConversion(world, context));
  }

  app.notFound(() => errorResponse(new ContractError('NOT_FOUND', 'No such endpoint')));
  app.onError(errorResponse);
  return app;
}

function checkPermission(principal: Principal, { permission, isTokenOnly }: Endpoint): void {
  const isAllowed = permission === undefined || hasPermission(principal, permission);
  if (!isAllowed || (isTokenOnly === true && principal.kind === 'key')) {
    throw new ContractError('FORBIDDEN', 'The key or token may not do this');
  }
}
