const { outcomes } = require('@23telecom/sandbox');
const { withSandbox } = require('@23telecom/sandbox/testing');

test(
  'a message is delivered',
  withSandbox(async (sandbox) => {
    await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local' },
      body: JSON.stringify({ to: [outcomes.delivered[0]], message: 'Hi', sender_id: 'MyApp' }),
    });
    await sandbox.clock.advance('10s');
    expect(sandbox.messages()[0].status).toBe('DELIVRD');
  }),
);
