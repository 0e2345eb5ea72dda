import { describe, expect, test } from 'vitest';
import { sendMessage } from '../../test/support/send-message.ts';
import { SandboxError, type Sandbox } from '../index.ts';
import { withSandbox } from '../testing.ts';

describe('a test with a sandbox', () => {
  test(
    'has one whose clock stands still',
    withSandbox(async (sandbox) => {
      expect(sandbox.clock.speed).toBe(0);
      await sendMessage(sandbox);
      await sandbox.clock.advance('10s');
      expect(sandbox.messages()[0]?.status).toBe('DELIVRD');
    }),
  );

  test(
    'has one of its own',
    withSandbox((sandbox) => {
      expect(sandbox.messages()).toEqual([]);
    }),
  );

  test(
    'has one with the options it asked for',
    withSandbox({ balance: 5, clock: { speed: 60 } }, (sandbox) => {
      expect(sandbox.clock.speed).toBe(60);
    }),
  );
});

test('the sandbox and its servers are closed, and what the test threw is thrown', async () => {
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
