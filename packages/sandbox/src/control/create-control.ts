import { errorBody, errorResponse } from '../api/error-response.ts';
import type { Duration } from '../clock/parse-duration.ts';
import { ContractError } from '../contract/contract-error.ts';
import { readJsonObject } from '../contract/read-json-object.ts';
import type { Fault } from '../faults/fault.ts';
import type { WebhookQuery } from '../logs/find-webhook-attempts.ts';
import type { RequestQuery } from '../logs/request-log.ts';
import type { EventStreams } from '../live/create-event-streams.ts';
import type { SandboxControls } from '../sandbox/sandbox.ts';
import { anything, boolean, digits, number, text } from '../shared/checks.ts';
import { SandboxError, type SandboxErrorCode } from '../shared/sandbox-error.ts';
import type { SandboxSnapshot } from '../snapshot/snapshot.ts';
import type { AccountFacts } from '../world/describe-account.ts';
import { addMessages } from './add-messages.ts';
import { isControllable } from './is-controllable.ts';
import { openControl, type Control } from './open-control.ts';
import { readControlBody } from './read-control-body.ts';
import { readControlQuery } from './read-control-query.ts';
import { withoutQuery } from './without-query.ts';

interface ControlParts {
  readonly events: EventStreams;
  /** The facts that the inbox shows beside the messages. */
  readonly describe: () => AccountFacts;
}

/** Offers the sandbox's methods over HTTP. */
export function createControl(
  sandbox: SandboxControls,
  { events, describe }: ControlParts,
): Control {
  const app = openControl();
  app.use(async (context, next) => {
    if (isControllable(context.req.raw, context.env)) {
      await next();
      // No other site may use a response as a script, an image or a frame.
      context.header('X-Content-Type-Options', 'nosniff');
      context.header('X-Frame-Options', 'DENY');
      context.header('Cross-Origin-Resource-Policy', 'same-origin');
      context.header('Cache-Control', 'no-store');
      return;
    }
    throw new ContractError(
      'NOT_FOUND',
      'Control is off here: by default only loopback may use it',
    );
  });
  addMessages(app, sandbox);
  addLogs(app, sandbox);
  app.get('/account', withoutQuery, ({ json }) => json(describe()));
  app.get('/events', withoutQuery, ({ req, env }) => events.open(env.signal ?? req.raw.signal));
  addClock(app, sandbox);
  addFaults(app, sandbox);
  addState(app, sandbox);
  app.notFound(() => errorResponse(new ContractError('NOT_FOUND', 'No such control')));
  app.onError(respondToError);
  return app;
}

function addLogs(app: Control, sandbox: SandboxControls): void {
  app.get('/requests', ({ req, json }) => {
    const query = readControlQuery<RequestQuery>(req.url, {
      operation: text,
      method: text,
      status: digits,
    });
    return json({ requests: sandbox.requests(query) });
  });
  app.get('/webhooks', ({ req, json }) => {
    const query = readControlQuery<WebhookQuery>(req.url, {
      type: text,
      messageId: text,
      url: text,
    });
    return json({ webhooks: sandbox.webhooks.log(query) });
  });
}

function addClock(app: Control, { clock }: SandboxControls): void {
  function describe(): Record<string, unknown> {
    return { now: new Date(clock.now()).toISOString(), speed: clock.speed };
  }
  app.get('/clock', withoutQuery, ({ json }) => json(describe()));
  app.post('/clock', withoutQuery, async ({ env, json }) => {
    const { speed, paused, advance } = readControlBody(env.body, {
      speed: number,
      paused: boolean,
      advance: anything,
    });
    if (speed !== undefined) clock.setSpeed(speed as number);
    if (paused === true) clock.pause();
    if (paused === false) clock.resume();
    if (advance !== undefined) await clock.advance(advance as Duration);
    return json(describe());
  });
}

function addFaults(app: Control, { faults }: SandboxControls): void {
  app.get('/faults', withoutQuery, ({ json }) => json({ faults: faults.list() }));
  app.post('/faults', withoutQuery, ({ env, json }) => {
    const fault = readJsonObject(env.body) as unknown as Fault;
    if (fault.kind === 'refuse' && fault.nth === undefined && fault.times === undefined) {
      throw new SandboxError(
        'INVALID_FAULT',
        'A fault of kind refuse needs nth or times here: no request could remove it again.',
      );
    }
    faults.add(fault);
    return json({ fault: faults.list().at(-1) });
  });
  app.delete('/faults', withoutQuery, ({ json }) => {
    faults.clear();
    return json({ status: true });
  });
  app.delete('/faults/:id', withoutQuery, ({ req, json }) => {
    if (faults.remove(Number(req.param('id')))) return json({ status: true });
    throw new ContractError('NOT_FOUND', 'No fault has this ID');
  });
}

function addState(app: Control, sandbox: SandboxControls): void {
  app.post('/reset', withoutQuery, ({ json }) => {
    sandbox.reset();
    return json({ status: true });
  });
  app.get('/snapshot', withoutQuery, ({ json }) => json(sandbox.snapshot()));
  app.put('/snapshot', withoutQuery, ({ env, json }) => {
    sandbox.restore(readJsonObject(env.body) as unknown as SandboxSnapshot);
    return json({ status: true });
  });
}

/**
 * A timeout is a 404, because browsers and some clients retry by themselves after a 408 or 504, and
 * would wait again.
 */
const statusByCode: Readonly<Partial<Record<SandboxErrorCode, number>>> = {
  UNKNOWN_MESSAGE: 404,
  MESSAGE_TIMEOUT: 404,
  FINAL_STATUS: 409,
};

/** The sandbox's own errors keep their codes, in the shape of the API's errors. */
function respondToError(error: unknown): Response {
  if (!(error instanceof SandboxError)) return errorResponse(error);
  return Response.json(errorBody(error.code, error.message), {
    status: statusByCode[error.code] ?? 400,
  });
}
