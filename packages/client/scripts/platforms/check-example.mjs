import { createWebhooks } from '@23telecom/client/webhooks';

const expect = (holds, found) => {
  if (!holds) throw new Error(`found ${JSON.stringify(found)}`);
};

/** Makes the checks of an example with a proxy handler and a webhook, which runs at `origin`. */
export const createExampleChecks = ({ origin, sandbox, secret, adminToken }) => {
  const send = (headers, input) =>
    fetch(`${origin}/api/telecom/sms.send`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ input: { text: 'Hello', senderId: 'MyApp', ...input } }),
    });
  const admin = { authorization: `Bearer ${adminToken}` };
  const body = JSON.stringify({ message_id: 'api_1', status: 'DELIVRD' });
  const report = async (headers) =>
    (await fetch(`${origin}/webhooks/delivery`, { method: 'POST', headers, body })).status;

  return {
    'a send needs the token': async () => {
      const to = ['+447700900003'];
      expect((await send({}, { to })).status === 403, 'a request without a token was accepted');
      expect(sandbox.messages().length === 0, sandbox.messages());
      const response = await send(admin, { to });
      expect(response.status === 200, await response.text());
      expect(sandbox.messages({ recipient: to[0] }).length === 1, sandbox.messages());
    },
    'an invalid number and a text above the limit are a 400': async () => {
      const invalid = await send(admin, { to: ['07911'] });
      const long = await send(admin, { to: ['+447700900003'], text: 'a'.repeat(400) });
      expect(invalid.status === 400 && long.status === 400, [invalid.status, long.status]);
    },
    'a signed report is accepted, another refused': async () => {
      const signed = await report(await createWebhooks({ secrets: secret }).sign(body));
      const forged = await report(await createWebhooks({ secrets: 'another' }).sign(body));
      expect(signed === 204 && forged === 401, [signed, forged]);
    },
  };
};
