import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import type { CampaignProgress } from '@23telecom/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunDetails, RunResolution } from '../../src/runs/data/run.ts';
import { callPlayground, type PlaygroundCaller } from '../testing/call-playground.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';

/** The server reaches it by its address alone, as it does the live API: it cannot look into its books. */
let live: Sandbox;
let server: TestServer;
let caller: PlaygroundCaller;

beforeAll(async () => {
  const sandbox = createSandbox();
  live = sandbox;
  const { url: baseUrl } = await sandbox.listen({ port: 0 });
  server = await openTestServer({
    apiKey: 'sk_prod_local',
    baseUrl,
    patience: { settleMs: 1_000 },
  });
  caller = await callPlayground(server.playground.entryUrl);
});
afterAll(async () => {
  await server.close();
  await live.close();
});

const recipients = ['+447911123456', '+447911123457'];

/** A lost run, and the uncertain messages as its page shows them. */
interface LostRun {
  readonly id: string;
  readonly seen: Pick<RunResolution, 'recipients' | 'key'>;
}

/** Waits until a request of a run was searched for in vain; `before` is the key that the page showed before. */
async function waitForLost(id: string, before?: string): Promise<LostRun> {
  const key = await vi.waitFor(
    async () => {
      const { failures, uncertainKey } = await caller.get<RunDetails>(`/api/runs/${id}`);
      expect(failures).toEqual([{ code: 'CONNECTION_LOST', sent: 'maybe', recipients: 2 }]);
      expect(uncertainKey).toMatch(/^[\da-f]{32}$/);
      expect(uncertainKey).not.toBe(before);
      return String(uncertainKey);
    },
    { timeout: 20_000, interval: 100 },
  );
  return { id, seen: { recipients: 2, key } };
}

/** Starts a run whose request is lost on its way. */
async function startLost(text: string): Promise<LostRun> {
  live.faults.add({ kind: 'drop-before', on: 'sms.send', times: 1 });
  const { body } = await caller.post('/api/runs', { senderId: 'MyApp', text, recipients });
  return waitForLost(String(body.id));
}

async function readProgress(id: string): Promise<CampaignProgress> {
  const { body } = await caller.post('/api/telecom/campaigns.progress', { input: { id } });
  return body.data as CampaignProgress;
}

test('"Send again" sends each uncertain message once, and only the ones that were shown', async () => {
  const { id, seen } = await startLost('Send it again');
  const path = `/api/runs/${id}/resolve`;
  expect(await caller.post(path, { ...seen, decision: 'resend', recipients: 3 })).toMatchObject({
    status: 409,
    body: { code: 'UNCERTAIN_CHANGED', recipients: 2 },
  });
  expect(await readProgress(id)).toMatchObject({ uncertain: 2, pending: 0 });

  // A double click is one decision.
  const decided = await Promise.all(
    [1, 2].map(() => caller.post(path, { ...seen, decision: 'resend' })),
  );
  expect(decided.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  await vi.waitFor(
    async () => expect(await readProgress(id)).toMatchObject({ accepted: 2, uncertain: 0 }),
    { timeout: 20_000 },
  );
  const sent = live.messages({ search: 'Send it again' }).map(({ recipient }) => recipient);
  expect(sent.sort()).toEqual(recipients);
});

test('"They were sent" ends the run without another message', async () => {
  const { id, seen } = await startLost('Let it be');
  const decision = { ...seen, decision: 'sent' };
  expect((await caller.post(`/api/runs/${id}/resolve`, decision)).status).toBe(200);
  expect(await readProgress(id)).toMatchObject({
    state: 'sent',
    reconciled: 2,
    uncertain: 0,
    pending: 0,
    sending: 0,
  });
  expect((await caller.get<RunDetails>(`/api/runs/${id}`)).failures).toEqual([]);
  expect(live.messages({ search: 'Let it be' })).toEqual([]);
});

test('of two people who saw the same messages, the second one decides on an attempt of the past: nothing is sent', async () => {
  const { id, seen } = await startLost('Twice');
  const path = `/api/runs/${id}/resolve`;
  live.faults.add({ kind: 'drop-before', on: 'sms.send', times: 1 });
  expect((await caller.post(path, { ...seen, decision: 'resend' })).status).toBe(200);
  // As many are uncertain as before, in their second attempt.
  const again = await waitForLost(id, seen.key);
  for (const decision of ['resend', 'sent']) {
    expect(await caller.post(path, { ...seen, decision })).toMatchObject({
      status: 409,
      body: { code: 'UNCERTAIN_CHANGED', recipients: 2 },
    });
  }
  expect(await readProgress(id)).toMatchObject({ uncertain: 2, pending: 0, reconciled: 0 });
  expect(live.messages({ search: 'Twice' })).toEqual([]);
  expect((await caller.post(path, { ...again.seen, decision: 'sent' })).status).toBe(200);
  expect(await readProgress(id)).toMatchObject({ uncertain: 0, reconciled: 2 });
});

test.each([
  [{ decision: 'maybe', recipients: 2, key: 'a' }, 400, 'decision'],
  [{ recipients: 2, key: 'a' }, 400, 'decision'],
  [{ decision: 'sent', key: 'a' }, 400, 'recipients'],
  [{ decision: 'sent', recipients: 0, key: 'a' }, 400, 'recipients'],
  [{ decision: 'sent', recipients: 2 }, 400, 'key'],
  [{ decision: 'sent', recipients: 2, key: '' }, 400, 'key'],
  [null, 400, 'body'],
  [{ decision: 'sent', recipients: 2, key: 'a' }, 404, undefined],
])('%j is refused', async (decision, status, field) => {
  const refused = await caller.post('/api/runs/r_nope/resolve', decision);
  expect(refused).toMatchObject({ status, body: field === undefined ? {} : { field } });
});
