import { createSandbox } from '@23telecom/sandbox/node';
import { expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';

const input = { recipients: ['+447911123456', '+447911123457'], text: 'Hello', senderId: 'MyApp' };

async function open() {
  const sandbox = createSandbox({ hasHistory: false });
  const { url: baseUrl } = await sandbox.listen();
  return {
    sandbox,
    telecom: createClient({ apiKey: 'sk_prod_local', baseUrl }),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

test('an awaited run runs, and gives its summary', async () => {
  await using service = await open();
  const summary = await service.telecom.sms.sendMany(input);
  expect(summary).toMatchObject({ accepted: 2, read: 2, stoppedBy: null });
  expect(service.sandbox.messages()).toHaveLength(2);
});

test('awaiting twice, or after a loop, sends nothing again', async () => {
  await using service = await open();
  const run = service.telecom.sms.sendMany(input, { batchSize: 1 });
  let outcomes = 0;
  for await (const outcome of run) outcomes += outcome.recipients.length;
  expect(outcomes).toBe(2);
  expect(await run).toEqual(await run.summary());
  expect(await run.finally(() => undefined)).toMatchObject({ accepted: 2 });
  expect(service.sandbox.messages()).toHaveLength(2);
});

test('a run that nobody reads or awaits sends nothing', async () => {
  await using service = await open();
  void service.telecom.sms.sendMany(input);
  await service.telecom.account.balance();
  expect(service.sandbox.messages()).toHaveLength(0);
});

test('a summary says why recipients are invalid', async () => {
  await using service = await open();
  const { recipients, senderId } = input;
  expect(await service.telecom.sms.sendMany({ recipients, senderId })).toMatchObject({
    invalid: 2,
    issues: [{ path: 'text', code: 'EMPTY' }],
  });
  expect((await service.telecom.sms.sendMany(input)).issues).toBeUndefined();
});

test('an awaited run rejects, and can be caught', async () => {
  await using service = await open();
  const bad = { ...input, senderId: '' };
  await expect(service.telecom.sms.sendMany(bad)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  const code = await service.telecom.sms
    .sendMany(bad)
    .catch((error: unknown) => (error as { code: string }).code);
  expect(code).toBe('INVALID_INPUT');
});
