import { createClient } from '@23telecom/client';
import { createWebhooks } from '@23telecom/client/webhooks';
import { analyze } from '@23telecom/encoding';
import { createSandbox, outcomes } from '@23telecom/sandbox';

/** A message from its text to its webhook, as a visitor sees it. */
export interface Journey {
  readonly segments: number;
  readonly status: string;
  /** The delivery reports whose signature was right. */
  readonly reports: readonly { readonly messageId: string; readonly status: string }[];
  /** The statuses of the responses to the webhook, from the sandbox's log. */
  readonly responses: readonly (number | null)[];
  /** Real milliseconds. */
  readonly durationMs: number;
}

/** Composes a message, sends it, waits for its delivery and inspects its webhook, all in this runtime. */
export async function takeJourney(): Promise<Journey> {
  const startedAt = performance.now();
  const text = 'Your verification code is 847291';
  const { segments } = analyze(text);
  const reports: { messageId: string; status: string }[] = [];
  const signingSecret = 'a secret of the page';
  const sandbox = createSandbox({
    clock: 'manual',
    signingSecret,
    webhooks: { deliveryUrl: 'https://page.example/delivery' },
    fetch: async (input, init) => receive(new Request(input, init)),
  });
  const receive = createWebhooks({ secrets: signingSecret, clock: sandbox.clock }).handler({
    delivery: ({ messageId, status }) => void reports.push({ messageId, status }),
  });
  const telecom = createClient({
    // Its key is the sandbox's, so it may be in a page.
    apiKey: 'sk_prod_local',
    dangerouslyAllowBrowser: true,
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    clock: sandbox.clock,
  });
  try {
    const to = [outcomes.delivered[0]];
    const { results } = await telecom.sms.send({ to, text, senderId: 'MyApp' });
    const { status } = await telecom.sms.waitFor(results[0]?.messageId ?? '');
    const responses = sandbox.webhooks.log().map(({ statusCode }) => statusCode);
    const durationMs = performance.now() - startedAt;
    return { segments, status, reports, responses, durationMs };
  } finally {
    await sandbox.close();
  }
}
