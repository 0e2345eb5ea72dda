import { Hono } from 'hono';
import type { Arrival } from '../api/connection.ts';
import type { Duration } from '../clock/parse-duration.ts';
import type { Fault } from '../faults/fault.ts';
import { SandboxError } from '../sandbox-error.ts';
import type { SandboxSnapshot } from '../snapshot/snapshot.ts';
import { controlPath } from './control-path.ts';
import type { Sandbox } from '../sandbox.ts';

type Controlled = Pick<
  Sandbox,
  'clock' | 'messages' | 'requests' | 'webhooks' | 'faults' | 'reset' | 'snapshot' | 'restore'
>;

/** The sandbox's own methods over HTTP; on anything but loopback there is nothing here. */
export function createControl(sandbox: Controlled): Hono<{ Bindings: Arrival }> {
  const app = new Hono<{ Bindings: Arrival }>();
  app.use(async (context, next) => {
    if (context.env.isLoopback === false) {
      return context.json({ error: 'Control is off on anything but loopback.' }, 404);
    }
    return next();
  });
  app.get(`${controlPath}/messages`, (context) => context.json({ messages: sandbox.messages() }));
  app.get(`${controlPath}/requests`, (context) => context.json({ requests: sandbox.requests() }));
  app.get(`${controlPath}/webhooks`, (context) =>
    context.json({ webhooks: sandbox.webhooks.log() }),
  );
  app.get(`${controlPath}/clock`, (context) => context.json(describeClock(sandbox)));
  app.post(`${controlPath}/clock`, async (context) => {
    const { advance, speed, paused } = readObject(context.env.body);
    if (speed !== undefined) sandbox.clock.setSpeed(Number(speed));
    if (paused === true) sandbox.clock.pause();
    if (paused === false) sandbox.clock.resume();
    if (advance !== undefined) await sandbox.clock.advance(advance as Duration);
    return context.json(describeClock(sandbox));
  });
  app.get(`${controlPath}/faults`, (context) => context.json({ faults: sandbox.faults.list() }));
  app.post(`${controlPath}/faults`, (context) => {
    sandbox.faults.add(readObject(context.env.body) as unknown as Fault);
    return context.json({ faults: sandbox.faults.list() });
  });
  app.delete(`${controlPath}/faults`, (context) => {
    sandbox.faults.clear();
    return context.json({ faults: [] });
  });
  app.post(`${controlPath}/reset`, (context) => {
    sandbox.reset();
    return context.json({ status: true });
  });
  app.get(`${controlPath}/snapshot`, (context) => context.json(sandbox.snapshot()));
  app.put(`${controlPath}/snapshot`, (context) => {
    sandbox.restore(readObject(context.env.body) as unknown as SandboxSnapshot);
    return context.json({ status: true });
  });
  app.notFound((context) => context.json({ error: 'No such control.' }, 404));
  app.onError((error, context) => {
    if (error instanceof SandboxError) return context.json({ error: error.message }, 400);
    return context.json({ error: 'The sandbox itself failed.' }, 500);
  });
  return app;
}

function describeClock({ clock }: Controlled): Record<string, unknown> {
  return { now: new Date(clock.now()).toISOString(), speed: clock.speed };
}

function readObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Answered below like any other body that is no object.
  }
  throw new SandboxError('invalid_option', 'The body must be a JSON object.');
}
