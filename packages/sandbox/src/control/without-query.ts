import type { MiddlewareHandler } from 'hono';
import { readControlQuery } from './read-control-query.ts';

/** Refuses parameters on a path that takes none. */
export const withoutQuery: MiddlewareHandler = async ({ req }, next) => {
  readControlQuery(req.url, undefined);
  await next();
};
