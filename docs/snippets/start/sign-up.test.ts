import { createClient } from '@23telecom/client';
import { outcomes } from '@23telecom/sandbox';
import { withSandbox } from '@23telecom/sandbox/testing';
import { expect, test } from 'vitest';

test(
  'a message to a phone that is off expires',
  withSandbox(async ({ baseUrl, fetch, clock }) => {
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch, clock });
    const { results } = await telecom.sms.send({
      to: [outcomes.expired[0]],
      text: 'Your code is 847291',
      senderId: 'MyApp',
    });
    const { status } = await telecom.sms.waitFor(results[0]?.messageId ?? '');
    expect(status).toBe('EXPIRED');
  }),
);
