import path from 'node:path';
import { outcomes } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';
import { startProgram } from '../support/start-program.ts';
import { numbers, startService } from '../support/start-service.ts';

const signingSecret = 'a secret of the tests';

test('webhooks.handler({ inbox: campaigns.inbox }): a receiver killed before a 204 loses nothing', async () => {
  const port = await findFreePort();
  const { sandbox, campaigns, database } = await startService({
    sandbox: {
      clock: 'manual',
      signingSecret,
      webhooks: { deliveryUrl: `http://127.0.0.1:${port}/delivery` },
    },
  });
  function startHandler(dieAt: number) {
    const args = [database.connectionString, signingSecret, String(port), String(dieAt)];
    return startProgram(path.join(import.meta.dirname, 'handler.program.ts'), args);
  }
  const first = startHandler(7);
  expect(await first.next()).toBe(port);
  const campaign = await campaigns.create({ id: 'handler', senderId: 'MyApp', text: 'Hi' });
  await campaign.add([...numbers(40), outcomes.expired[0], outcomes.undelivered[0]]);
  await campaign.plan();
  await campaign.start();
  while (!(await campaigns.step()).isIdle);

  const attempts = () => sandbox.webhooks.log({ type: 'delivery' });
  while (!attempts().some(({ statusCode }) => statusCode === null)) {
    await sandbox.clock.advance('1s');
  }
  expect(await first.ended).toBeNull();
  // The event whose 204 was lost is in the tables by now.
  const { delivered, undelivered, expired } = await campaign.progress();
  const stored = delivered + undelivered + expired;
  const confirmed = attempts().filter(({ statusCode }) => statusCode === 204).length;
  expect(stored).toBeGreaterThan(confirmed);

  const second = startHandler(0);
  await second.next();
  await sandbox.clock.advance('7d');
  const messages = sandbox.messages();
  const last = new Map(attempts().map((attempt) => [attempt.messageId, attempt]));
  expect(last.size).toBe(42);
  expect([...last.values()].filter(({ statusCode }) => statusCode !== 204)).toEqual([]);
  const listed = new Map<string | null, string | null>();
  for await (const { messageId, status } of campaign.messages()) listed.set(messageId, status);
  expect(listed).toEqual(new Map(messages.map(({ messageId, status }) => [messageId, status])));
  expect(await campaign.progress()).toMatchObject({
    delivered: 40,
    undelivered: 1,
    expired: 1,
    awaiting: 0,
  });
  expect(await campaigns.metrics()).toMatchObject({ inboxReports: 0 });
});
