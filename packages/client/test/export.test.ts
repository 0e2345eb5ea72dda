import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { collect } from './support/collect.ts';
import { fastOptions } from './support/fast-clock.ts';
import { createManualClock } from './support/manual-clock.ts';
import { json, type Script, startServer, text } from './support/scripted-server.ts';

const apiKey = 'sk_test_local';
const csv = { 'content-type': 'text/csv; charset=utf-8' };
const header = 'id,source,recipient,sender_id,message,status,status_code,cost,sent_at,clicked\r\n';
const line = (id: number, message = 'Hello') =>
  `${id},api,+447911123456,MyApp,"${message}",DELIVRD,000,0.01,2026-02-13T10:30:00Z,false\r\n`;

/** Writes each part in its own chunk. */
function inParts(parts: readonly Uint8Array[], end: 'end' | 'cut' = 'end'): Script {
  return async (_request, response, incoming) => {
    response.writeHead(200, csv);
    for (const part of parts) {
      await new Promise((resolve) => response.write(part, resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (end === 'end') response.end();
    else incoming.socket.destroy();
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Memory in use after garbage collection, in bytes. */
function measureHeld(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const bytes = (string: string) => new TextEncoder().encode(string);

async function open(...scripts: readonly Script[]) {
  const server = await startServer(...scripts);
  const telecom = createClient({
    apiKey,
    baseUrl: server.baseUrl,
    maxRetries: 1,
    ...fastOptions(),
  });
  return { server, telecom, [Symbol.asyncDispose]: () => server.close() };
}

test('characters that are split between chunks are decoded', async () => {
  const whole = bytes(header + line(1, 'Grüße 😀 “€”') + line(2, 'a ""b"", c\r\nd'));
  await using service = await open(inParts(Array.from(whole, (byte) => Uint8Array.of(byte))));
  const file = await service.telecom.sms.messages.export();
  const rows = await collect(file.rows());
  expect(rows.map(({ id, text: message }) => [id, message])).toEqual([
    ['1', 'Grüße 😀 “€”'],
    ['2', 'a "b", c\r\nd'],
  ]);
});

test('columns are found by the header row: reordered, unknown and missing ones', async () => {
  const body =
    '\ufeffstatus;extra;dnis;message;id\nDELIVRD;x;+447911123456;Hello;7\nsent;;+14155550100;;8\n';
  await using service = await open(text(200, body, csv));
  const rows = await collect((await service.telecom.sms.messages.export()).rows());
  expect(rows).toEqual([
    {
      id: '7',
      source: '',
      recipient: '+447911123456',
      senderId: '',
      text: 'Hello',
      status: 'DELIVRD',
      statusCode: null,
      cost: 0,
      sentAt: null,
      deliveredAt: null,
      isClicked: false,
      clickedAt: null,
      actionType: null,
      actionAt: null,
    },
    expect.objectContaining({ id: '8', recipient: '+14155550100', text: '', status: 'sent' }),
  ]);
});

test('text and body return the file unchanged', async () => {
  const whole = header + line(1, 'Grüße');
  await using service = await open(text(200, whole, csv));
  expect(await (await service.telecom.sms.messages.export()).text()).toBe(whole);
  const { body } = await service.telecom.sms.messages.export();
  expect(new TextDecoder().decode(Buffer.concat(await collect(body)))).toBe(whole);
});

test.each([
  { disposition: 'attachment; filename="messages.csv"', filename: 'messages.csv' },
  { disposition: 'attachment; filename=messages.csv', filename: 'messages.csv' },
  { disposition: 'attachment; filename="../../etc/passwd"', filename: 'passwd' },
  { disposition: 'attachment; filename="C:\\temp\\m.csv"', filename: 'm.csv' },
  { disposition: "attachment; filename*=UTF-8''m%20%E2%82%AC.csv", filename: 'm €.csv' },
  { disposition: "attachment; filename*=UTF-8''..%2Fm%FF.csv", filename: 'm%FF.csv' },
  { disposition: 'attachment', filename: null },
])('the file name in $disposition is $filename', async ({ disposition, filename }) => {
  const headers = { ...csv, 'content-disposition': disposition };
  await using service = await open(text(200, header, headers));
  const file = await service.telecom.sms.messages.export();
  expect(file.filename).toBe(filename);
  await file.body.cancel();
});

describe('a truncated export is an error', () => {
  const part = bytes(header + line(1) + line(2));

  test.each([
    { where: 'between rows', parts: [part] },
    { where: 'within a row', parts: [part.slice(0, -20)] },
  ])('a connection lost $where', async ({ parts }) => {
    await using service = await open(inParts(parts, 'cut'));
    const file = await service.telecom.sms.messages.export();
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of file.rows()) seen.push(id);
    };
    await expect(walk()).rejects.toMatchObject({ name: 'ConnectionError', code: 'TRANSFER_CUT' });
    expect(seen[0]).toBe('1');
    const again = await service.telecom.sms.messages.export();
    await expect(again.text()).rejects.toMatchObject({ code: 'TRANSFER_CUT' });
    const third = await service.telecom.sms.messages.export();
    await expect(collect(third.body)).rejects.toMatchObject({ code: 'TRANSFER_CUT' });
  });

  test.each([
    { where: 'an incomplete last row', tail: '3,api,+4479' },
    { where: 'an unclosed quote', tail: '3,api,+447911123456,MyApp,"Hel' },
  ])('$where in a complete response', async ({ tail }) => {
    await using service = await open(text(200, header + line(1) + tail, csv));
    const cut = { name: 'UnreadableResponseError', code: 'TRANSFER_CUT' };
    const { messages } = service.telecom.sms;
    await expect(collect((await messages.export()).rows())).rejects.toMatchObject(cut);
    await expect((await messages.export()).text()).rejects.toMatchObject(cut);
    const guarded = { guardFormulas: true };
    await expect((await messages.export(guarded)).text()).rejects.toMatchObject(cut);
    await expect(collect((await messages.export(guarded)).body)).rejects.toMatchObject(cut);
  });

  test('in the middle of a long file, wherever the cut is', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => line(index, 'Hi, ""you""\nthere')).join(
      '',
    );
    const whole = header + rows;
    for (const at of [0.3, 0.31, 0.62, 0.63, 0.94]) {
      const end = whole.indexOf('api', Math.floor(whole.length * at));
      await using service = await open(text(200, whole.slice(0, end), csv));
      const file = await service.telecom.sms.messages.export();
      await expect(file.text()).rejects.toMatchObject({ code: 'TRANSFER_CUT' });
    }
  });

  test('the control: a last row without its line end is whole', async () => {
    const whole = (header + line(1) + line(2)).trimEnd();
    await using service = await open(text(200, whole, csv));
    expect(await (await service.telecom.sms.messages.export()).text()).toBe(whole);
    const guarded = await service.telecom.sms.messages.export({ guardFormulas: true });
    expect(await guarded.text()).toContain('2,api');
  });

  test('fewer bytes than content-length, with a fetch that does not check it', async () => {
    const telecom = createClient({
      apiKey,
      fetch: () =>
        Promise.resolve(
          new Response(part, { headers: { ...csv, 'content-length': `${part.length + 1}` } }),
        ),
    });
    const file = await telecom.sms.messages.export();
    await expect(file.text()).rejects.toMatchObject({ code: 'TRANSFER_CUT' });
  });

  test.each(['end', 'drop'] as const)('the cut-csv fault of the sandbox: %s', async (how) => {
    await using sandbox = createSandbox();
    const { url: baseUrl } = await sandbox.listen();
    sandbox.faults.add({ kind: 'cut-csv', on: 'sms.messages.export', how });
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl });
    const file = await telecom.sms.messages.export({ source: 'broadcasts', period: '30d' });
    await expect(collect(file.rows())).rejects.toMatchObject({ code: 'TRANSFER_CUT' });
  });
});

test('a file without a final line end is complete', async () => {
  await using service = await open(text(200, header + line(1).trimEnd(), csv));
  const rows = await collect((await service.telecom.sms.messages.export()).rows());
  expect(rows).toHaveLength(1);
});

test('a file with only a header, and an empty file, have no rows', async () => {
  await using service = await open(text(200, header, csv), text(200, '', csv));
  expect(await collect((await service.telecom.sms.messages.export()).rows())).toEqual([]);
  expect(await collect((await service.telecom.sms.messages.export()).rows())).toEqual([]);
});

test('a failure before the file begins is retried; other responses reject with their error', async () => {
  await using service = await open(
    text(503, ''),
    text(200, header + line(1), csv),
    json(200, { status: false, error: 'Account is in setup process' }),
    text(200, '<html>Log in</html>', { 'content-type': 'text/html' }),
  );
  const rows = await collect((await service.telecom.sms.messages.export()).rows());
  expect(rows).toHaveLength(1);
  await expect(service.telecom.sms.messages.export()).rejects.toMatchObject({
    code: 'ACCOUNT_IN_SETUP',
  });
  await expect(service.telecom.sms.messages.export()).rejects.toMatchObject({
    name: 'UnreadableResponseError',
  });
});

describe('a download', () => {
  /** Writes rows until the connection closes. */
  function endless() {
    let closed: () => void = () => undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    let written = 0;
    const script: Script = (_request, response) => {
      response.writeHead(200, csv);
      response.write(header);
      response.once('close', closed);
      const write = (): void => {
        while (!response.destroyed && response.write(line(++written)));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    };
    return { script, isClosed, written: () => written };
  }

  test('ends when the signal aborts', async () => {
    const { script, isClosed } = endless();
    await using service = await open(script);
    const controller = new AbortController();
    const { signal } = controller;
    const file = await service.telecom.sms.messages.export({}, { signal });
    let count = 0;
    const walk = async () => {
      for await (const { status } of file.rows()) {
        if (status === 'DELIVRD' && ++count === 1000) controller.abort('enough');
      }
    };
    await expect(walk()).rejects.toBe('enough');
    await isClosed;
    expect(count).toBeGreaterThanOrEqual(1000);
  });

  test('ends when the loop over the rows is left', async () => {
    const { script, isClosed } = endless();
    await using service = await open(script);
    const file = await service.telecom.sms.messages.export();
    for await (const { id } of file.rows()) if (id === '1000') break;
    await isClosed;
    expect(file.body.locked).toBe(true);
  });

  test('ends when the body is cancelled', async () => {
    const { script, isClosed, written } = endless();
    await using service = await open(script);
    const { body } = await service.telecom.sms.messages.export();
    await body.cancel();
    await isClosed;
    expect(written()).toBeGreaterThan(0);
  });

  test('times out if the server stalls, but not if the reader is slow', async () => {
    await using service = await open((_request, response) => {
      response.writeHead(200, csv);
      response.write(header + line(1));
    });
    const clock = createManualClock();
    const telecom = createClient({ apiKey, baseUrl: service.server.baseUrl, clock });
    const file = await telecom.sms.messages.export({}, { timeoutMs: 1000 });
    const reader = file.body.getReader();
    clock.advance(5000);
    expect((await reader.read()).done).toBe(false);
    let isSettled = false as boolean;
    const next = reader.read().finally(() => (isSettled = true));
    const failure = expect(next).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'ATTEMPT_TIMEOUT',
      phase: 'body',
    });
    // The timer may start after the read.
    await expect.poll(() => (clock.advance(500), isSettled)).toBe(true);
    await failure;
  });

  test('is not limited by totalTimeoutMs once it has begun', async () => {
    await using service = await open(inParts([bytes(header), bytes(line(1)), bytes(line(2))]));
    const clock = createManualClock();
    const telecom = createClient({ apiKey, baseUrl: service.server.baseUrl, clock });
    const file = await telecom.sms.messages.export({}, { totalTimeoutMs: 1500 });
    const rows = file.rows();
    expect((await rows.next()).value).toMatchObject({ id: '1' });
    clock.advance(1700);
    expect((await rows.next()).value).toMatchObject({ id: '2' });
    expect((await rows.next()).done).toBe(true);
  });
});

test('memory use is the same for 1,000,000 rows as for 100,000', { timeout: 120_000 }, async () => {
  const total = 1_000_000;
  await using service = await open((_request, response) => {
    response.writeHead(200, csv);
    response.write(header);
    let written = 0;
    // Write 1,000 lines at once: single writes would take most of the test's time.
    const write = (): void => {
      while (written < total) {
        const lines = Array.from({ length: 1000 }, () => line(++written));
        if (!response.write(lines.join(''))) break;
      }
      if (written < total) response.once('drain', write);
      else response.end();
    };
    write();
  });
  const file = await service.telecom.sms.messages.export();
  const held: number[] = [];
  let count = 0;
  let isInOrder = true;
  for await (const { id } of file.rows()) {
    isInOrder &&= id === `${++count}`;
    if (count % 100_000 === 0) held.push(measureHeld());
  }
  expect({ count, isInOrder }).toEqual({ count: total, isInOrder: true });
  const [first = 0, ...later] = held;
  // The file has 87 MB, but only a few chunks are in memory: here and in the server's socket.
  expect(Math.max(...later) - first).toBeLessThan(8_000_000);
});
