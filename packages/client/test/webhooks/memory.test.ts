import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createWebhooks } from '../../src/webhooks/index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

test('events with long ids leave no more memory behind than short ones', async () => {
  const webhooks = createWebhooks({ secrets: 'whsec_one' });
  let count = 0;
  const handler = webhooks.handler({ delivery: () => void (count += 1) });
  const deliver = async (index: number) => {
    const body = JSON.stringify({ message_id: `${index}${'x'.repeat(30_000)}`, status: 'DELIVRD' });
    await handler({ headers: await webhooks.sign(body), body });
  };
  await deliver(0);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let index = 1; index <= 1000; index += 1) await deliver(index);
  collectGarbage();
  expect(count).toBe(1001);
  // The ids alone are 30 MB.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(3_000_000);
});
