import { createSandbox } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { createClient } from '../src/index.ts';

test('with the clock of a sandbox, waitFor takes its time', async () => {
  const sandbox = createSandbox({ clock: { speed: 60 }, hasHistory: false });
  const { baseUrl, fetch, clock } = sandbox;
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch, clock });
  const message = { to: ['+447911123456'], text: 'Hi', senderId: 'MyApp' };
  const [startedAt, startedOnItAt] = [performance.now(), clock.now()];
  const { results } = await telecom.sms.send(message);
  const status = await telecom.sms.waitFor(results[0]?.messageId ?? '');
  const [realMs, itsMs] = [performance.now() - startedAt, clock.now() - startedOnItAt];
  expect(status.deliveredAt).not.toBeNull();
  // The client polls every three seconds: on the real clock, it would take as long.
  expect(itsMs).toBeGreaterThan(2500);
  expect(realMs).toBeLessThan(itsMs / 2);
  await sandbox.close();
});
