import { createClient, type SendJournalEntry } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { createRunCampaign } from './create-run-campaign.ts';
import type { UncertainRequest } from '../../server/runs/run-keeper.ts';
import { isAssumed } from '../../src/runs/data/is-assumed.ts';
import { driveRun } from './drive-run.ts';
import { findIds } from './find-ids.ts';
import type { HostedRun } from './hosted-run.ts';
import { createRunBook } from './run-book.ts';
import type { RunDriver } from './run-driver.ts';
import type { StoredRun } from './stored-run.ts';

const sandbox = createSandbox();
const telecom = createClient({
  apiKey: 'sk_prod_local',
  baseUrl: sandbox.baseUrl,
  fetch: sandbox.fetch,
});
const recipients = ['+447911123456', '+447911123457'];

/** A run whose journal is in memory instead of IndexedDB. */
function openRun(text: string): HostedRun {
  let stored: StoredRun = {
    record: {
      id: `r_${text}`,
      key: text,
      startedAt: new Date().toISOString(),
      senderId: 'MyApp',
      text,
      encoding: null,
      national: [],
      whatIf: null,
      retryOf: null,
      bookmark: 0,
      people: recipients.map((recipient) => ({ recipient, name: null, text: null, values: null })),
    },
    state: 'running',
    pausedBy: null,
    requests: 0,
    endedAt: null,
    failed: {},
  };
  const entries: SendJournalEntry[] = [];
  const { record } = stored;
  const book = createRunBook(stored, () => findIds(sandbox, record));
  return {
    stored: () => stored,
    book,
    journal: {
      async *read() {
        yield* entries;
      },
      append(entry) {
        entries.push(entry);
        book.apply(entry);
        return Promise.resolve();
      },
    },
    update(change) {
      stored = { ...stored, ...change };
      return Promise.resolve();
    },
    changed: () => undefined,
  };
}

function createDriver(): RunDriver {
  const ends = new Map<string, Promise<void>>();
  const { signal } = new AbortController();
  return {
    drive(run) {
      const { state, record } = run.stored();
      if (state !== 'running') return;
      const end = driveRun(run, { telecom, sandbox, signal });
      ends.set(
        record.id,
        end.then((change) => run.update(change ?? {})),
      );
    },
    halt: async (id) => ends.get(id),
  };
}

/** Sends a run whose request is lost on its way, until the history was searched in vain. */
async function openLost(text: string) {
  const run = openRun(text);
  const driver = createDriver();
  driver.drive(run);
  await driver.halt(run.stored().record.id);
  const campaign = createRunCampaign(run, new Map(), driver);
  expect(await campaign.progress()).toMatchObject({ state: 'sent', uncertain: 2 });
  const requests = await campaign.uncertain();
  expect(requests).toEqual([{ batch: 1, attempt: 1, recipients }]);
  const [request] = requests as readonly [UncertainRequest];
  return { campaign, request, wait: () => driver.halt(run.stored().record.id) };
}

test('in the hosted page, too, a person decides on uncertain requests, once', async () => {
  sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', times: 2 });
  const [again, sent] = await Promise.all([openLost('Again'), openLost('Sent')]);
  expect(sandbox.messages()).toEqual([]);

  await again.campaign.resolve(again.request, 'resend');
  await again.wait();
  expect(await again.campaign.progress()).toMatchObject({ state: 'sent', accepted: 2 });
  await sent.campaign.resolve(sent.request, 'sent');
  expect(await sent.campaign.progress()).toMatchObject({ state: 'sent', reconciled: 2 });
  expect((await sent.campaign.messages().page()).items.every(isAssumed)).toBe(true);
  expect(sandbox.messages().map(({ recipient, text }) => [recipient, text])).toEqual(
    recipients.map((recipient) => [recipient, 'Again']),
  );
  for (const { campaign, request } of [again, sent]) {
    await expect(campaign.resolve(request, 'resend')).rejects.toMatchObject({
      code: 'CAMPAIGN_STATE',
    });
  }
});

test('a request that was found in the history has the message IDs of the books, so that its reports are shown', async () => {
  sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', times: 1 });
  const run = openRun('Found');
  const driver = createDriver();
  driver.drive(run);
  await driver.halt(run.stored().record.id);
  const reports = new Map([
    [
      sandbox.messages({ limit: 1 })[0]?.messageId ?? '',
      { status: 'DELIVRD', statusCode: '000', at: null },
    ],
  ]);
  const campaign = createRunCampaign(run, reports, driver);
  expect(await campaign.progress()).toMatchObject({ reconciled: 2, delivered: 1, awaiting: 1 });
  const { items } = await campaign.messages().page();
  expect(items.map(({ messageId }) => messageId).sort()).toEqual(
    sandbox
      .messages({ limit: 2 })
      .map(({ messageId }) => messageId)
      .sort(),
  );
  expect(items.some(isAssumed)).toBe(false);
});
