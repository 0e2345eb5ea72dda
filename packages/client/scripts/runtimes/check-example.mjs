import { createWebhooks } from '@23telecom/client/webhooks';

const expect = (holds, found) => {
  if (!holds) throw new Error(`found ${JSON.stringify(found)}`);
};

/** Makes the checks of `examples/workers`, which runs at `origin` over this sandbox. */
export const createExampleChecks = ({ origin, sandbox, secret, adminToken }) => {
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
    'the example lets in who has its token, and sends': async () => {
      expect((await send({})).status === 403, 'a stranger was let in');
      const answer = await send(admin);
      expect(answer.status === 200, answer.status);
      expect(sandbox.messages({ recipient: '+447700900003' }).length === 1, sandbox.messages());
    },
    'what a browser repeats is sent once, in another request of the same isolate': async () => {
      const to = '+447700900004';
      const repeat = async () => (await send(admin, to, '1-2-3-4')).text();
      const [first, ...others] = [...(await Promise.all([repeat(), repeat()])), await repeat()];
      expect(first.includes(to) && others.every((other) => other === first), [first, ...others]);
      expect(sandbox.messages({ recipient: to }).length === 1, sandbox.messages());
    },
    'the example takes a signed report, also when it is repeated': async () => {
      const signed = await createWebhooks({ secrets: secret }).sign(body);
      expect((await report({})) === 401, 'an unsigned report was taken');
      expect((await report(signed)) === 204, 'a report was refused');
      expect((await report(signed)) === 204, 'a repeat was refused');
    },
  };
};
