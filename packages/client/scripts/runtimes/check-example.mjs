import { createWebhooks } from '@23telecom/client/webhooks';

const expect = (holds, found) => {
  if (!holds) throw new Error(`found ${JSON.stringify(found)}`);
};

/** Makes the checks of `examples/workers`, which runs at `origin` and uses this sandbox. */
export const createExampleChecks = ({ origin, readLog, sandbox, secret, adminToken }) => {
  const send = (headers, to = '+447700900003', id = undefined) =>
    fetch(`${origin}/api/telecom/sms.send`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ input: { to: [to], text: 'Hello', senderId: 'MyApp' }, id }),
    });
  const admin = { authorization: `Bearer ${adminToken}` };
  const body = JSON.stringify({ message_id: 'api_1', status: 'DELIVRD' });
  const report = async (headers) =>
    (await fetch(`${origin}/webhooks/delivery`, { method: 'POST', headers, body })).status;

  return {
    'the example rejects requests without its token, and sends with it': async () => {
      expect((await send({})).status === 403, 'a request without a token was accepted');
      const { status } = await send(admin);
      expect(status === 200, status);
      expect(sandbox.messages({ recipient: '+447700900003' }).length === 1, sandbox.messages());
    },
    'a request that a browser resends to the same isolate takes effect once': async () => {
      const to = '+447700900004';
      const post = async () => (await send(admin, to, '1-2-3-4')).text();
      const [first, ...others] = [...(await Promise.all([post(), post()])), await post()];
      expect(first.includes(to) && others.every((other) => other === first), [first, ...others]);
      expect(sandbox.messages({ recipient: to }).length === 1, sandbox.messages());
    },
    'of many attempts at the same moment, the example handles one': async () => {
      const signed = await createWebhooks({ secrets: secret }).sign(body);
      expect((await report({})) === 401, 'an unsigned report was accepted');
      const statuses = await Promise.all(Array.from({ length: 30 }, () => report(signed)));
      expect(
        statuses.includes(204) && statuses.every((status) => [204, 503].includes(status)),
        statuses,
      );
      expect((await report(signed)) === 204, 'a duplicate was rejected');
      const lines = readLog().match(/api_1 is DELIVRD/g);
      expect(lines?.length === 1, readLog());
    },
  };
};
