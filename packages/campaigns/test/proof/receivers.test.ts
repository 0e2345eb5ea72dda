import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { outcomes } from '@23telecom/sandbox';
import { expect, onTestFinished, test } from 'vitest';
import { startProgram } from '../support/start-program.ts';
import { numbers, startService } from '../support/start-service.ts';

const signingSecret = 'a secret of the tests';

/** Spreads each webhook over all receivers, late and out of order; confirmed when the first of its turn is. */
async function startSpreader(ports: () => readonly number[]): Promise<string> {
  let turn = 0;
  async function post(
    port: number,
    body: Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    await sleep(Math.random() * 10);
    const url = `http://127.0.0.1:${port}/delivery`;
    return fetch(url, { method: 'POST', body, headers }).then(
      ({ status }) => status === 204,
      () => false,
    );
  }
  const server = createServer((request, response) => {
    void (async () => {
      const body = new Uint8Array(await buffer(request));
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => /^x-|content-type/.test(name)),
      ) as Record<string, string>;
      const answers = await Promise.all(ports().map((port) => post(port, body, headers)));
      turn += 1;
      response.writeHead(answers[turn % answers.length] ? 204 : 500).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/delivery`;
}

test('three receiving processes, each event three times, one killed before its 204: the figures are those of the books', async () => {
  const ports: number[] = [];
  const url = await startSpreader(() => ports);
  const { sandbox, campaigns, database } = await startService({
    sandbox: { clock: 'manual', signingSecret, webhooks: { deliveryUrl: url } },
  });
  const programs = [0, 40, 0].map((dieAt) =>
    startProgram(path.join(import.meta.dirname, 'receiver.program.ts'), [
      database.connectionString,
      signingSecret,
      String(dieAt),
    ]),
  );
  ports.push(...(await Promise.all(programs.map((program) => program.next()))).map(Number));
  const campaign = await campaigns.create({ id: 'reports', senderId: 'MyApp', text: 'Hi' });
  await campaign.add([...Object.values(outcomes).flat(), ...numbers(60)]);
  await campaign.plan();
  await campaign.start();
  while (!(await campaigns.step()).isIdle);
  await sandbox.clock.advance('10m');
  expect(await programs[1]?.ended).toBeNull();
  const attempts = sandbox.webhooks.log({ type: 'delivery' });
  expect(attempts.some(({ attempt }) => attempt > 1)).toBe(true);
  // The provider posts no report of its own failures, and none of deleted messages (contract §6.4 of
  // docs/site/pages/project/api-contract.md).
  const withoutReport = ['sent', 'ENROUTE', 'ACCEPTD', 'pending', 'failed', 'DELETED'];
  const books = sandbox.messages().filter(({ status }) => !withoutReport.includes(status));
  expect(books.length).toBeGreaterThan(100);
  const statuses = new Map<string | null, string | null>();
  for await (const { messageId, status } of campaign.messages()) statuses.set(messageId, status);
  const differing = books.filter(({ messageId, status }) => statuses.get(messageId) !== status);
  expect(differing).toEqual([]);
  function count(...wanted: readonly string[]): number {
    return books.filter(({ status }) => wanted.includes(status)).length;
  }
  expect(await campaign.progress()).toMatchObject({
    delivered: count('DELIVRD'),
    undelivered: count('UNDELIV', 'REJECTD'),
    expired: count('EXPIRED'),
    unknown: count('UNKNOWN'),
  });
});
