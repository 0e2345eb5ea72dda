import { createClient } from '@23telecom/client';
import { createSandbox, outcomes, type Fault } from '@23telecom/sandbox';
import { describe, expect, test } from 'vitest';

const faults: readonly (readonly [Fault, code: string, sent: string, messages: number])[] = [
  [{ kind: 'refuse', on: 'sms.send' }, 'CONNECTION_REFUSED', 'no', 0],
  [{ kind: 'drop-before', on: 'sms.send' }, 'CONNECTION_LOST', 'maybe', 0],
  [{ kind: 'drop-after', on: 'sms.send' }, 'CONNECTION_LOST', 'maybe', 1],
  [{ kind: 'rate-limit', on: 'sms.send' }, 'RATE_LIMIT_EXCEEDED', 'no', 0],
  [{ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send' }, 'DB_ERROR', 'no', 0],
  [{ kind: 'status', status: 502, phase: 'after', on: 'sms.send' }, 'INTERNAL_ERROR', 'maybe', 1],
];

describe.each([undefined, 'a secret of the key'])('a client with secret %s', (secret) => {
  test.each(faults)(
    'in process, $kind gives the verdict of a socket',
    async (fault, code, sent, messages) => {
      const sandbox = createSandbox({
        hasHistory: false,
        apiKeys: [{ key: 'sk_prod_local', ...(secret !== undefined && { secret }) }],
      });
      sandbox.faults.add(fault);
      const telecom = createClient({
        apiKey: 'sk_prod_local',
        baseUrl: sandbox.baseUrl,
        fetch: sandbox.fetch,
        maxRetries: 0,
        ...(secret !== undefined && { secret }),
      });
      const send = telecom.sms.send({ to: [outcomes.delivered[0]], text: 'Hi', senderId: 'MyApp' });
      await expect(send).rejects.toMatchObject({ code, sent });
      expect(sandbox.messages()).toHaveLength(messages);
      await sandbox.close();
    },
  );
});
