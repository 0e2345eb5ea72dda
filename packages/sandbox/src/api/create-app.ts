import { Hono, type Context } from 'hono';
import { authenticate } from '../auth/authenticate.ts';
import { hasPermission } from '../auth/principal.ts';
import type { World } from '../world.ts';
import { apiPath } from './api-path.ts';
import { ApiError, errorBody } from './api-error.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { healthyGateway } from './gateway-state.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Arrival } from './connection.ts';
import { serveOpenApi } from './serve-openapi.ts';
import { trackConversion, trackingRoutes } from './track-conversion.ts';

/** Bodies beyond this are no sends: a hundred numbers and the longest text are some forty kilobytes. */
const mostBodyCharacters = 1_000_000;

/** The API as one function from request to response. */
export function createApp(world: World): Hono<{ Bindings: Arrival }> {
  const app = new Hono<{ Bindings: Arrival }>();
  const checkRate = createRateLimit(world);

  const answer = async (
    context: Context<{ Bindings: Arrival }>,
    endpoint: Endpoint,
  ): Promise<Response> => {
    const { body, skewMs = 0, gateway = healthyGateway } = context.env;
    if (body.length > mostBodyCharacters) {
      throw new ApiError(400, 'INVALID_BODY', 'The body is larger than a megabyte');
    }
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
    const { permission, isTokenOnly } = endpoint;
    const isAllowed = permission === undefined || hasPermission(principal, permission);
    if (!isAllowed || (isTokenOnly === true && principal.kind === 'key')) {
      throw new ApiError(403, 'FORBIDDEN', 'The key or token may not do this');
    }
    const result = await endpoint.handle({
      world,
      principal,
      query: url.searchParams,
      body,
      parameters: context.req.param(),
      gateway,
    });
    return result instanceof Response ? result : Response.json(result);
  };

  for (const endpoint of endpoints) {
    app.on(endpoint.method, apiPath + endpoint.path, (context) => answer(context, endpoint));
  }
  for (const { method, path } of trackingRoutes) {
    app.on(method, path, (context) => trackConversion(world, context));
  }
  app.get('/openapi.yaml', serveOpenApi);

  app.notFound((context) =>
    context.json(errorBody(new ApiError(404, 'NOT_FOUND', 'No such endpoint')), 404),
  );
  app.onError((error, context) => {
    const apiError =
      error instanceof ApiError
        ? error
        : new ApiError(500, 'INTERNAL_ERROR', 'The sandbox itself failed');
    return context.json(errorBody(apiError), apiError.status);
  });
  return app;
}
