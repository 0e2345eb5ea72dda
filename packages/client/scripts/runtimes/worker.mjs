// Runs the checks in a Worker, which workerd runs without Node's built-in modules.
import * as main from '@23telecom/client';
import * as server from '@23telecom/client/server';
import * as webhooks from '@23telecom/client/webhooks';
import { createServerChecks } from './check-server.mjs';
import { runChecks } from './run-checks.mjs';

const published = { ...main, ...server, ...webhooks };

/** All properties of a value, because Workers have no `inspect`. */
const inspect = (value) =>
  typeof value === 'object' && value !== null
    ? Reflect.ownKeys(value).map((key) => `${String(key)}: ${inspect(value[key])}`)
    : String(value);

export default {
  fetch: async (request) => {
    const service = await request.json();
    return Response.json(await runChecks(createServerChecks({ published, service, inspect })));
  },
};
