/** The parts of a test whose server for webhooks is down at first. */
export interface LateWebhook {
  readonly declaration: string;
  /** The options of the sandbox. */
  readonly options: string;
  /** The statements after the send. */
  readonly steps: string;
  readonly checks: string;
}

/**
 * Writes a server for webhooks that is down when the first reports come.
 *
 * @param time - how far the clock is moved afterwards, such as `10m`
 */
export function writeLateWebhook(balance: string, time: string): LateWebhook {
  return {
    declaration: `const secret = 'a secret of your own server';
const down = () => Promise.resolve(new Response(null, { status: 503 }));
let respond: (request: Request) => Promise<Response> = down;`,
    options: `{
      balance: ${balance},
      hasHistory: false,
      signingSecret: secret,
      webhooks: { deliveryUrl: 'https://app.example/webhooks/delivery' },
      fetch: (input, init) => respond(new Request(input, init)),
    }`,
    steps: `const reports = new Map<string, string>();
// Your server is down when the first reports come.
await sandbox.clock.advance('6s');
expect(reports.size).toBe(0);

// It is up again. The provider repeats a report after 10 and after another 30 seconds.
respond = createWebhooks({ secrets: secret, clock: sandbox.clock }).handler({
  delivery: ({ messageId, status }) => {
    // A final status never changes: a report that overtook another does not count.
    if (isFinalStatus(status) && !reports.has(messageId)) reports.set(messageId, status);
  },
});
await sandbox.clock.advance('${time}');`,
    checks: `// No webhook reports a deleted message.
for (const { messageId, status } of messages) {
  if (status !== 'DELETED') expect(reports.get(messageId)).toBe(status);
}`,
  };
}
