import { withSandbox } from '@23telecom/sandbox/testing';
import { expect, test } from 'vitest';

test(
  'a new account has its balance',
  withSandbox({ balance: 12.5 }, async (sandbox) => {
    const response = await sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
      headers: { 'X-API-Key': 'sk_prod_local' },
    });
    expect(await response.json()).toMatchObject({ balance: 12.5 });
  }),
);
