import { createSandbox } from '@23telecom/sandbox';
import { createClient, type SendManyOutcome } from '../../../src/index.ts';
import type { SendIntent } from '../../../src/sms/send-many/journal.ts';
import { createMemoryJournal } from '../set-up.ts';
import { oldRule, type Row } from './old-rule.ts';
import { createRandom } from './random.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** The lost request of a scene: whether it was sent, and the verdict of each rule. */
export interface SceneResult {
  readonly seed: number;
  readonly scene: Readonly<Record<string, unknown>>;
  /** Whether the provider carried the request out. */
  readonly isSent: boolean;
  readonly lagMs: number;
  readonly verdict: 'sent' | 'uncertain';
  readonly oldVerdict: 'sent' | 'uncertain';
}

const senderId = 'MyApp';
const settleMs = 60_000;
const shortened = 'https://23t.example/x7';

/** Plays a scene: a campaign of which a request is lost, beside other sends. */
export async function playScene(seed: number): Promise<SceneResult> {
  const random = createRandom(seed);
  const count = random.pick([1, 1, 2, 5, 30, 100, 150]);
  const countries = random.pick([
    ['+4479111'],
    ['+4479111', '+4915112'],
    ['+4479111', '+4915112', '+1415666'],
  ]);
  const scene = {
    count,
    countries: countries.length,
    blocked: countries.length > 1 && random.share() < 0.4 ? 'GB' : null,
    text: random.pick([
      'Your parcel is here',
      'Your parcel is here',
      'Your code: https://x.example/long/path/111',
      'https://x.example/long/path/111',
    ]),
    isShortened: random.share() < 0.3,
    hasOtherLink: random.share() < 0.5,
    skewMs: random.between(-25_000, 25_000),
    lagMs: random.pick([0, random.between(0, 50_000), random.between(0, 50_000), 90_000]),
    beside: random.pick([
      'none',
      'test message',
      'test message',
      'campaign',
      'campaign of this client',
      'test message after',
      'campaign after',
    ]),
    lostRequest: count > 100 ? random.pick([1, 2]) : 1,
    isSent: random.share() < 0.5,
    isKilled: random.share() < 0.3,
    rttMs: random.between(20, 400),
    isNearMidnight: random.share() < 0.3,
  };
  // Two sends of the same text to the same people within three seconds look the same.
  const isSingle = count < 5 || scene.beside.startsWith('campaign');
  const gapMs = random.between(isSingle ? 3000 : 0, 25_000);
  const start =
    Date.parse('2026-03-01T00:00:00Z') +
    (scene.isNearMidnight ? random.between(-20_000, 10_000) : random.between(1e6, 8e7));
  const sandbox = createSandbox({
    clock: 'manual',
    now: start,
    seed,
    balance: 1e6,
    hasHistory: false,
    blockedCountries: scene.blocked ? [scene.blocked] : [],
  });
  const clock = createVirtualClock(start, (ms) => sandbox.clock.advance(ms));
  const recipients = random.shuffle(
    Array.from({ length: count }, (_, index) => {
      const prefix = countries[index % countries.length] ?? '';
      return `${prefix}${String(index).padStart(12 - prefix.length, '0')}`;
    }),
  );
  const otherText = scene.hasOtherLink ? scene.text.replace('111', '222') : scene.text;

  async function sendBeside(to: readonly string[]): Promise<void> {
    for (let first = 0; first < to.length; first += 100) {
      await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
        method: 'POST',
        headers: { 'X-API-Key': 'sk_prod_local' },
        body: JSON.stringify({
          to: to.slice(first, first + 100),
          message: otherText,
          sender_id: senderId,
        }),
      });
    }
  }

  let sends = 0;
  let isArmed = false;
  let lostTo: readonly string[] = [];
  let lostAt = 0;
  /** The provider, behind a network that takes its time and loses a request. */
  const network: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    await clock.sleep(scene.rttMs / 2);
    const carryOut = () => clock.during(() => sandbox.fetch(request));
    if (request.method === 'POST') {
      sends += isArmed ? 1 : 0;
      if (isArmed && sends === scene.lostRequest) {
        lostTo = ((await request.clone().json()) as { to: string[] }).to;
        lostAt = clock.now() + scene.skewMs + scene.rttMs / 2;
        if (scene.isSent) await carryOut();
        if (scene.isKilled) return new Promise(() => undefined);
        await clock.sleep(scene.rttMs / 2);
        throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      }
      const response = await carryOut();
      await clock.sleep(scene.rttMs / 2);
      return response;
    }
    const response = await carryOut();
    const body = (await response.json()) as { messages: { created_at: string; message: string }[] };
    const messages = body.messages
      .filter(({ created_at }) => Date.parse(created_at) + scene.lagMs <= clock.now())
      .map((row) => ({
        ...row,
        message: scene.isShortened ? row.message.replace(/https:\S+/, shortened) : row.message,
      }));
    await clock.sleep(scene.rttMs / 2);
    return new Response(JSON.stringify({ ...body, messages }), response);
  };
  const options = {
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: network,
    clock: clock.ahead(scene.skewMs),
  };
  const journal = createMemoryJournal();
  const client = createClient(options);
  const input = { recipients, text: scene.text, senderId };
  const outcomes: SendManyOutcome[] = [];

  async function play(): Promise<void> {
    const self = random.pick([recipients.at(-1) ?? '', recipients[0] ?? '']);
    if (scene.beside === 'test message') await sendBeside([self]);
    if (scene.beside === 'campaign') await sendBeside(recipients);
    if (scene.beside === 'campaign of this client') {
      await client.sms.sendMany({ ...input, text: otherText }).summary();
    }
    await clock.sleep(gapMs);
    isArmed = true;
    const run = client.sms.sendMany(input, { journal, settleMs, concurrency: 1 });
    const first = (async () => {
      for await (const outcome of run) outcomes.push(outcome);
    })();
    const after = async () => {
      if (!scene.beside.endsWith('after')) return;
      while (!lostTo.length) await clock.sleep(100);
      await clock.sleep(gapMs);
      await sendBeside(scene.beside === 'campaign after' ? recipients : [self]);
    };
    const others = after();
    if (!scene.isKilled) {
      await Promise.all([first, others]);
      return;
    }
    while (!lostTo.length) await clock.sleep(100);
    await others;
    await clock.sleep(random.between(1000, 100_000));
    // The new run has another client, and the journal of the killed one.
    const restarted = createMemoryJournal();
    restarted.entries.push(...journal.entries);
    const second = createClient(options).sms.sendMany(input, { journal: restarted, settleMs });
    for await (const outcome of second) outcomes.push(outcome);
  }
  await clock.drive(play());

  const intent = journal.entries.find(
    (entry): entry is SendIntent =>
      entry.type === 'intent' && entry.recipients.join() === lostTo.join(),
  );
  if (!intent) throw new Error(`scene ${seed}: no request was lost`);
  const outcome = outcomes.find(({ recipients: to }) => to.join() === lostTo.join());
  const rows: readonly Row[] = sandbox
    .messages()
    .map(({ recipient, senderId: sender, text, createdAt }) => ({
      recipient,
      senderId: sender,
      text,
      createdAt: Date.parse(createdAt),
    }));
  const maxSentAt = scene.isKilled ? Date.parse(intent.at) + 180_000 : lostAt;
  await sandbox.close();
  return {
    seed,
    scene: { ...scene, gapMs },
    isSent: scene.isSent && rows.length > 0,
    lagMs: scene.lagMs,
    verdict: outcome?.status === 'sent' ? 'sent' : 'uncertain',
    oldVerdict: oldRule(rows, intent, scene.text, maxSentAt) ? 'sent' : 'uncertain',
  };
}
