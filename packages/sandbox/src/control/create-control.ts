import { Hono } from 'hono';
import { ApiError, errorBody } from '../api/api-error.ts';
import type { Arrival } from '../api/connection.ts';
import { readJsonObject } from '../api/read-json-object.ts';
import type { Duration } from '../clock/parse-duration.ts';
import type { Fault } from '../faults/fault.ts';
import { SandboxError } from '../sandbox-error.ts';
import type { Sandbox } from '../sandbox.ts';
import type { SandboxSnapshot } from '../snapshot/snapshot.ts';
import { controlPath } from './control-path.ts';
import type { MessageQuery } from './find-messages.ts';
import { isControllable } from './is-controllable.ts';
import { readControlBody } from './read-control-body.ts';
import { readControlQuery } from './read-control-query.ts';
import type { RequestQuery } from './request-log.ts';
import type { WebhookQuery } from './webhook-query.ts';

type Control = ReturnType<typeof openControl>;

/** The sandbox's own methods over HTTP. */
export function createControl(sandbox: Sandbox): Control {
  const app = openControl();
  app.use(async (context, next) => {
    if (isControllable(context.req.raw, context.env)) return next();
    throw new ApiError(
      404,
      'NOT_FOUND',
      'Control is off here: it is for loopback alone by default',
    );
  });
  addLogs(app, sandbox);
  addClock(app, sandbox);
  addFaults(app, sandbox);
  addState(app, sandbox);
  app.notFound((context) =>
    context.json(errorBody(new ApiError(404, 'NOT_FOUND', 'No such control')), 404),
  );
  app.onError((error, context) => {
    const apiError = toApiError(error);
    return context.json(errorBody(apiError), apiError.status);
  });
  return app;
}

function openControl() {
  return new Hono<{ Bindings: Arrival }>().basePath(controlPath);
}

function addLogs(app: Control, sandbox: Sandbox): void {
  app.get('/messages', ({ req, json }) => {
    const query = readControlQuery<MessageQuery>(req.url, {
      messageId: 'text',
      recipient: 'text',
      senderId: 'text',
      status: 'text',
      workspaceId: 'number',
    });
    return json({ messages: sandbox.messages(query) });
  });
  app.post('/messages/:id/click', ({ req, env, json }) => {
    const body = env.body === '' ? '{}' : env.body;
    const { url } = readControlBody(body, { url: 'string' });
    sandbox.click(req.param('id'), url as string | undefined);
    return json({ status: true });
  });
  app.get('/requests', ({ req, json }) => {
    const query = readControlQuery<RequestQuery>(req.url, {
      operation: 'text',
      method: 'text',
      status: 'number',
    });
    return json({ requests: sandbox.requests(query) });
  });
  app.get('/webhooks', ({ req, json }) => {
    const query = readControlQuery<WebhookQuery>(req.url, {
      type: 'text',
      messageId: 'text',
      url: 'text',
    });
    return json({ webhooks: sandbox.webhooks.log(query) });
  });
}

function addClock(app: Control, { clock }: Sandbox): void {
  const describe = (): Record<string, unknown> => ({
    now: new Date(clock.now()).toISOString(),
    speed: clock.speed,
  });
  app.get('/clock', ({ json }) => json(describe()));
  app.post('/clock', async ({ env, json }) => {
    const { speed, paused, advance } = readControlBody(env.body, {
      speed: 'number',
      paused: 'boolean',
      advance: 'any',
    });
    if (speed !== undefined) clock.setSpeed(speed as number);
    if (paused === true) clock.pause();
    if (paused === false) clock.resume();
    if (advance !== undefined) await clock.advance(advance as Duration);
    return json(describe());
  });
}

function addFaults(app: Control, { faults }: Sandbox): void {
  app.get('/faults', ({ json }) => json({ faults: faults.list() }));
  app.post('/faults', ({ env, json }) => {
    const fault = readJsonObject(env.body) as unknown as Fault;
    if (fault.kind === 'refuse' && fault.nth === undefined && fault.times === undefined) {
      throw new SandboxError(
        'invalid_fault',
        'A fault of kind refuse needs nth or times here: no request could take it away again.',
      );
    }
    faults.add(fault);
    return json({ fault: faults.list().at(-1) });
  });
  app.delete('/faults', ({ json }) => {
    faults.clear();
    return json({ status: true });
  });
  app.delete('/faults/:id', ({ req, json }) => {
    if (faults.remove(Number(req.param('id')))) return json({ status: true });
    throw new ApiError(404, 'NOT_FOUND', 'No fault has this ID');
  });
}

function addState(app: Control, sandbox: Sandbox): void {
  app.post('/reset', ({ json }) => {
    sandbox.reset();
    return json({ status: true });
  });
  app.get('/snapshot', ({ json }) => json(sandbox.snapshot()));
  app.put('/snapshot', ({ env, json }) => {
    sandbox.restore(readJsonObject(env.body) as unknown as SandboxSnapshot);
    return json({ status: true });
  });
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof SandboxError) {
    const status = error.code === 'unknown_message' ? 404 : 400;
    return new ApiError(status, error.code.toUpperCase(), error.message);
  }
  return new ApiError(500, 'INTERNAL_ERROR', 'The sandbox itself failed');
}
