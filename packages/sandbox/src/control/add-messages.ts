import type { MessageQuery } from '../logs/find-messages.ts';
import type { SandboxControls } from '../sandbox/sandbox.ts';
import { digits, text } from '../shared/checks.ts';
import type { FailureStatus } from '../lifecycle/end-message.ts';
import type { Control } from './open-control.ts';
import { readControlBody } from './read-control-body.ts';
import { readControlQuery } from './read-control-query.ts';
import { readWaitQuery } from './read-wait-query.ts';
import { withoutQuery } from './without-query.ts';

/** Offers the messages, the wait for one, and the buttons of the inbox. */
export function addMessages(app: Control, sandbox: SandboxControls): void {
  app.get('/messages', ({ req, json }) => {
    const query = readControlQuery<MessageQuery>(req.url, {
      messageId: text,
      recipient: text,
      senderId: text,
      status: text,
      workspaceId: digits,
      search: text,
    });
    return json({ messages: sandbox.messages(query) });
  });
  app.get('/messages/wait', async ({ req, env, json }) => {
    const wish = readWaitQuery(req.url);
    const message = await sandbox.waitForMessage({ ...wish, signal: env.signal ?? req.raw.signal });
    const match = wish.text instanceof RegExp ? wish.text.exec(message.text) : null;
    return json({ message, match });
  });
  app.post('/messages/:id/click', withoutQuery, ({ req, env, json }) => {
    const { url } = readControlBody(env.body || '{}', { url: text });
    sandbox.click(req.param('id'), url as string | undefined);
    return json({ status: true });
  });
  app.post('/messages/:id/deliver', withoutQuery, ({ req, env, json }) => {
    readControlBody(env.body || '{}', {});
    sandbox.deliver(req.param('id'));
    return json({ status: true });
  });
  app.post('/messages/:id/fail', withoutQuery, ({ req, env, json }) => {
    const { status } = readControlBody(env.body || '{}', { status: text });
    sandbox.fail(req.param('id'), status as FailureStatus | undefined);
    return json({ status: true });
  });
}
