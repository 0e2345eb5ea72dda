import { createClient, type OperationName, type TelecomClient } from '@23telecom/client';
import { type ProxyErrorContext, toNodeHandler } from '@23telecom/client/server';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type CampaignsHandlerOptions, createCampaignsHandler } from '../../src/server/index.ts';
import { numbers, type Service, startService } from '../support/start-service.ts';

const all: readonly OperationName[] = [
  'campaigns.progress',
  'campaigns.messages',
  'campaigns.list',
  'campaigns.pause',
  'campaigns.resume',
  'campaigns.cancel',
];

/** Serves the campaigns over HTTP, and returns a client as a browser has it. */
async function serve(
  { telecom, campaigns }: Service,
  options: Partial<CampaignsHandlerOptions> = {},
): Promise<TelecomClient> {
  const handler = createCampaignsHandler({
    client: telecom,
    campaigns,
    allow: all,
    authorize: () => ({ visitor: 'ann' }),
    ...options,
  });
  const listener = toNodeHandler(handler);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return createClient({ proxy: `http://127.0.0.1:${port}/api/telecom` });
}

async function createPlanned({ campaigns }: Service, id: string, count: number) {
  const campaign = await campaigns.create({ id, senderId: 'MyApp', text: 'Sale ends Sunday' });
  await campaign.add(numbers(count));
  await campaign.plan();
  return campaign;
}

test('a page reads the progress and the messages of a campaign as plain JSON', async () => {
  const service = await startService();
  const browser = await serve(service);
  const campaign = await createPlanned(service, 'spring', 150);
  await campaign.start();
  service.campaigns.work({ concurrency: 2 });
  const last = await campaign.waitFor('sent');
  const progress = await browser.campaigns.progress('spring');
  expect(progress).toEqual(last);
  expect(progress).toMatchObject({ state: 'sent', recipients: 150, accepted: 150 });

  const first = await browser.campaigns.messages('spring', { state: 'accepted', limit: 100 });
  expect(first.items).toHaveLength(100);
  const second = await browser.campaigns.messages('spring', {
    state: 'accepted',
    limit: 100,
    after: first.next,
  });
  expect(second.next).toBeNull();
  expect([...first.items, ...second.items].map(({ recipient }) => recipient).sort()).toEqual(
    [...numbers(150)].sort(),
  );
  const [number = ''] = numbers(1);
  expect((await browser.campaigns.messages('spring', { recipient: number })).items).toEqual([
    expect.objectContaining({ recipient: number, state: 'accepted' }),
  ]);
  expect((await browser.campaigns.list({ state: 'sent' })).items).toEqual([progress]);
});

test('a page pauses, resumes and cancels, and the store names the visitor', async () => {
  const service = await startService();
  const browser = await serve(service);
  const campaign = await createPlanned(service, 'spring', 3);
  await campaign.start();
  // A visitor cannot act in another one's name.
  const paused = await browser.campaigns.pause('spring', { by: 'bob' });
  expect(paused).toMatchObject({ state: 'paused', pausedBy: 'you' });
  expect((await browser.campaigns.resume('spring')).state).toBe('running');
  expect((await browser.campaigns.cancel('spring')).state).toBe('cancelled');
  expect(await campaign.progress()).toMatchObject({ state: 'cancelled', unsent: 3 });
  const rows = await service.database.database.query<{ actor: string | null }>(
    `select actor from telecom.event where actor is not null`,
  );
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['ann']));
  await expect(browser.campaigns.resume('spring')).rejects.toMatchObject({
    name: 'ValidationError',
    code: 'CAMPAIGN_STATE',
    sent: 'no',
    description: expect.stringContaining('got one that is cancelled') as string,
  });
});

test('an operation that is not allowed, or a visitor who is not, gets nothing', async () => {
  const service = await startService();
  await createPlanned(service, 'spring', 3);
  const denied = await serve(service, { allow: ['account.balance'] });
  for (const call of [
    () => denied.campaigns.progress('spring'),
    () => denied.campaigns.messages('spring'),
    () => denied.campaigns.list(),
    () => denied.campaigns.pause('spring'),
    () => denied.campaigns.resume('spring'),
    () => denied.campaigns.cancel('spring'),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'OPERATION_NOT_ALLOWED' });
  }
  // The control: the handler responds to the operation that is allowed.
  expect((await denied.account.balance()).currency).toBe('EUR');
  const stranger = await serve(service, { authorize: () => false });
  await expect(stranger.campaigns.progress('spring')).rejects.toMatchObject({
    code: 'NOT_AUTHORIZED',
  });
});

test('narrow fixes the campaign of a visitor', async () => {
  const service = await startService();
  await createPlanned(service, 'spring', 3);
  await createPlanned(service, 'secret', 5);
  const own = { id: 'spring' };
  const browser = await serve(service, {
    narrow: { 'campaigns.progress': own, 'campaigns.messages': own, 'campaigns.pause': own },
  });
  expect((await browser.campaigns.progress('secret')).id).toBe('spring');
  expect((await browser.campaigns.messages('secret')).items).toHaveLength(3);
});

test('an unknown campaign, an invalid input and a broken store are errors with their class', async () => {
  const service = await startService();
  const reported: ProxyErrorContext[] = [];
  const browser = await serve(service, {
    onError: (_error, context) => reported.push(context),
  });
  await expect(browser.campaigns.progress('none')).rejects.toMatchObject({
    name: 'NotFoundError',
    code: 'NOT_FOUND',
  });
  await expect(browser.campaigns.progress('')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [expect.objectContaining({ path: 'id' })],
  });
  await expect(
    browser.campaigns.messages('none', { state: 'lost' as 'failed', limit: 0, after: 'x' }),
  ).rejects.toMatchObject({
    issues: [{ path: 'state' }, { path: 'after' }, { path: 'limit' }].map((issue): unknown =>
      expect.objectContaining(issue),
    ),
  });
  expect(reported).toEqual([]);
});

test('a client with a key refuses, with the remedy, and sends nothing', async () => {
  const { telecom, sandbox } = await startService();
  for (const call of [
    () => telecom.campaigns.progress('spring'),
    () => telecom.campaigns.messages('spring'),
    () => telecom.campaigns.list(),
    () => telecom.campaigns.cancel('spring'),
  ]) {
    await expect(call()).rejects.toMatchObject({
      code: 'INVALID_OPTIONS',
      sent: 'no',
      message: expect.stringContaining('createCampaignsHandler') as string,
    });
  }
  expect(sandbox.requests()).toEqual([]);
});

test('the options are checked', async () => {
  const { telecom, campaigns } = await startService();
  const options = { client: telecom, campaigns, allow: all, authorize: () => true };
  const make = (change: object) => () => createCampaignsHandler({ ...options, ...change });
  expect(make({ campaigns: undefined })).toThrow(/campaigns: expected campaigns/);
  expect(make({ client: undefined })).toThrow(/client/);
  expect(make({ allow: ['campaigns.progres'] })).toThrow(/did you mean campaigns\.progress/);
  expect(make({ allows: [] })).toThrow(/allows/);
  expect(make({})).not.toThrow();
});
