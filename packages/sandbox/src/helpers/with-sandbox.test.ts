import { describe, expect, test } from 'vitest';
import { sendMessage } from '../../test/support/send-message.ts';
import { SandboxError, type Sandbox } from '../node.ts';
import { withSandbox } from '../node-testing.ts';

describe('withSandbox gives a test', () => {
  test(
    'a sandbox with a manual clock',
    withSandbox(async (sandbox) => {
      expect(sandbox.clock.speed).toBe(0);
      await sendMessage(sandbox);
      await sandbox.clock.advance('10s');
      expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
    }),
  );

  test(
    'its own sandbox, without the messages of another test',
    withSandbox((sandbox) => {
      expect(sandbox.messages()).toEqual([]);
    }),
  );

  test(
    'a sandbox with the given options',
    withSandbox({ balance: 5, clock: { speed: 60 } }, (sandbox) => {
      expect(sandbox.clock.speed).toBe(60);
    }),
  );
});

test('withSandbox closes the sandbox and its servers, and rethrows the error of the test', async () => {
  let seen: Sandbox | undefined;
  let url = '';
  const run = withSandbox(async (sandbox) => {
    seen = sandbox;
    ({ url } = await sandbox.listen());
    throw new RangeError('of the test');
  });
  expect(run).toHaveLength(0);
  await expect(run()).rejects.toThrow(new RangeError('of the test'));
  await expect(seen?.fetch(url)).rejects.toThrow(SandboxError);
  await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});
