import { createSandbox, type Sandbox } from '@23telecom/sandbox';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RunRecord } from '../../server/runs/run-record.ts';
import { writeRecord } from '../../server/testing/write-record.ts';
import {
  createHostedClient,
  forgetDatabases,
  openHostedKeeper,
} from '../testing/open-hosted-keeper.ts';

const anna = '+447911123456';
const ben = '+447911123457';
let sandbox: Sandbox;

beforeEach(() => {
  forgetDatabases();
  sandbox = createSandbox();
});

/** Begins a run whose worker is killed while its requests are under way: the provider never gets them. */
async function beginAndKill(record: RunRecord): Promise<void> {
  const fetch = vi.fn<typeof globalThis.fetch>(() => new Promise(() => undefined));
  const keeper = await openHostedKeeper(sandbox, createHostedClient(sandbox, fetch));
  await keeper.add(record);
  await keeper.send(record);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
}

/** Begins a worker and waits until it has sent a run. Returns the messages as the provider booked them. */
async function finish(id: string): Promise<readonly string[]> {
  const keeper = await openHostedKeeper(sandbox);
  await vi.waitFor(
    async () => {
      const progress = await (await keeper.campaign(id)).progress();
      expect(progress).toMatchObject({ state: 'sent', sending: 0, uncertain: 0 });
    },
    { timeout: 20_000 },
  );
  await keeper.close();
  return sandbox.messages().map(({ recipient, text }) => `${recipient} ${text}`);
}

function sendSingle(text: string): Promise<unknown> {
  return createHostedClient(sandbox).sms.send({ to: [anna], senderId: 'MyApp', text });
}

test('another text to the same person is not taken for the message of a killed run', async () => {
  await beginAndKill(writeRecord('r_1', [anna]));
  await sendSingle('Your code is 847291');
  expect(await finish('r_1')).toEqual([
    `${anna} Your code is 847291`,
    `${anna} Your order is ready`,
  ]);
});

test('the text of another person of the run is another text, too', async () => {
  const people = [anna, ben].map((recipient, index) => ({
    recipient,
    name: null,
    text: `Place ${index + 1}`,
    values: null,
  }));
  await beginAndKill({ ...writeRecord('r_2', []), people });
  await sendSingle('Place 2');
  expect([...(await finish('r_2'))].sort()).toEqual([
    `${anna} Place 1`,
    `${anna} Place 2`,
    `${ben} Place 2`,
  ]);
});
