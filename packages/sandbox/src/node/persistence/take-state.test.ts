import { expect, test } from 'vitest';
import { createStage } from '../../stage/create-stage.ts';
import { takeState } from './take-state.ts';

test('keys and secrets are in the last line only, which is written when the file is complete', () => {
  const apiKeys = [{ key: 'sk_prod_a', secret: 'geheim' }];
  const stage = createStage({ apiKeys, signingSecret: 'sealed', clock: 'manual' });
  const lines = [...takeState(stage, { apiKeys, signingSecret: 'sealed' })];
  const [head = '', ...body] = lines.reverse();
  expect(body.length).toBeGreaterThan(1);
  for (const secret of ['sk_prod_a', 'geheim', 'sealed']) {
    expect(head).toContain(secret);
    expect(body.join('')).not.toContain(secret);
  }
});
