import { expect, test } from 'vitest';
import { isConnectionError } from '../../errors/connection-error.ts';
import { onDemand } from './on-demand.ts';

test('a part is loaded once, on first use', async () => {
  let loads = 0;
  const load = onDemand(() => Promise.resolve({ number: (loads += 1) }));
  expect(loads).toBe(0);
  const [first, second] = await Promise.all([load(), load()]);
  expect(first).toBe(second);
  expect(await load()).toEqual({ number: 1 });
});

test('a file that fails to load is a ConnectionError, and the next use loads it again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  let isMissing = true;
  const load = onDemand(() => (isMissing ? Promise.reject(cause) : Promise.resolve('part')));
  const error: unknown = await load().catch((reason: unknown) => reason);
  expect(isConnectionError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'PART_NOT_LOADED', retryable: true, sent: 'no', cause });
  isMissing = false;
  expect(await load()).toBe('part');
});
