import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { createProxyHandler } from '../src/server/index.ts';
import { collect } from './support/collect.ts';
import { startServer, text } from './support/scripted-server.ts';

// An export is read tolerantly where a cell has one meaning, and is an error where it has none.

const csv = { 'content-type': 'text/csv; charset=utf-8' };

async function open(body: string, headers: Readonly<Record<string, string>> = csv) {
  const server = await startServer(text(200, body, headers));
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  return { server, telecom, [Symbol.asyncDispose]: () => server.close() };
}

async function rowsOf(body: string) {
  await using service = await open(body);
  return await collect((await service.telecom.sms.messages.export()).rows());
}

describe('a header row is read', () => {
  test.each([
    ['in capitals', 'ID,MESSAGE,STATUS,COST\r\n1,Hi,DELIVRD,0.035\r\n'],
    [
      'after a line that names the separator',
      'sep=;\r\nid;message;status;cost\r\n1;Hi;DELIVRD;0,035',
    ],
    ['with titles', '\ufeff"Id" ; Message;Status ;COST\n1;Hi;DELIVRD;0.035'],
    ['quoted', '"cost","status","message","id"\n"0,035","DELIVRD","Hi","1"\n'],
    ['after blank lines', '\r\n\r\nid|message|status|cost\r\n1|Hi|DELIVRD|0.035\r\n\r\n'],
    ['beside empty cells at the end', 'id,message,status,cost\n1,Hi,DELIVRD,0.035,,\n'],
  ])('%s', async (_say, body) => {
    expect(await rowsOf(body)).toEqual([
      expect.objectContaining({ id: '1', text: 'Hi', status: 'DELIVRD', cost: 0.035 }),
    ]);
  });

  test.each([
    ['Sender ID,Sent-At,recipient', 'MyApp,2026-02-13 10:30:00,+447911123456'],
    ['senderId,created_at,DNIS', 'MyApp,2026.02.13 10:30:00,+447911123456'],
    ['sender,SENT AT,To', 'MyApp,2026/02/13 10:30 UTC,+447911123456'],
  ])('with the names %s', async (header, line) => {
    expect(await rowsOf(`${header}\n${line}\n`)).toEqual([
      expect.objectContaining({
        senderId: 'MyApp',
        sentAt: '2026-02-13T10:30:00Z',
        recipient: '+447911123456',
      }),
    ]);
  });

  test('with two names of one field: the first of the vocabulary counts', async () => {
    expect(await rowsOf('to,recipient\n1,+447911123456\n')).toMatchObject([
      { recipient: '+447911123456' },
    ]);
  });
});

test.each([
  ['0.035', 0.035],
  ['"0,035"', 0.035],
  ['" 12,50 "', 12.5],
  ['"1.234,5"', 1234.5],
  ['"1,234.5"', 1234.5],
  ['"1,234,567"', 1234567],
  ['"-0,5"', -0.5],
  ['1 234.5', 1234.5],
  ['8.5e-3', 0.0085],
  ['', 0],
])('the cost %s is %d', async (cell, cost) => {
  expect(await rowsOf(`id,cost\n1,${cell}\n`)).toMatchObject([{ cost }]);
});

test.each([
  ['TRUE', true],
  ['Yes', true],
  ['t', true],
  ['No', false],
  ['', false],
])('clicked %s is %s', async (cell, isClicked) => {
  expect(await rowsOf(`id,clicked\n1,${cell}\n`)).toMatchObject([{ isClicked }]);
});

describe('is not guessed', () => {
  test.each([
    ['a header without a known column', 'Date,Total\n2026-02-13,5\n', 'header'],
    ['a page of text', 'Service unavailable', 'header'],
    ['rows without a header', '1,api,+447911123456\n2,api,+447911123457\n', 'header'],
    ['a column that comes twice', 'id,cost,cost\n1,0.1,0.2\n', 'header'],
    ['a cost in words', 'id,cost\n1,free\n', 'row 1: cost'],
    ['a cost of another row', 'id,cost\n1,0.1\n2,n/a\n', 'row 2: cost'],
    ['a cost that is not finite', 'id,cost\n1,1e999\n', 'row 1: cost'],
    ['a cost in hexadecimal', 'id,cost\n1,0x10\n', 'row 1: cost'],
    ['a cost of thousands or thousandths', 'id,cost\n1,"1,234"\n', 'row 1: cost'],
    [
      'a decimal comma that separates cells',
      'id,cost\n1,0,035\n',
      'row 1: expected 2 cells, got 3',
    ],
    ['a row that lacks cells', 'id,status,cost\n1\n2,sent,0.1\n', 'row 1: expected 3 cells, got 1'],
    ['a time that is none', 'id,sent_at\n1,yesterday\n', 'row 1: sentAt'],
    ['a time with two meanings', 'id,sent_at\n1,02/03/2026\n', 'row 1: sentAt'],
    ['a day that does not exist', 'id,sent_at\n1,2026-13-45 10:00\n', 'row 1: sentAt'],
    ['a click that is none', 'id,clicked\n1,perhaps\n', 'row 1: isClicked'],
  ])('%s', async (_say, body, place) => {
    const error: unknown = await rowsOf(body).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'UnreadableResponseError',
      code: 'UNREADABLE_RESPONSE',
      operation: 'sms.messages.export',
      sent: 'no',
    });
    expect((error as Error).message).toContain(`CSV: ${place}`);
    expect((error as Error).message).not.toMatch(/free|yesterday|perhaps|447911/);
  });

  test('rows before the mistake are yielded', async () => {
    await using service = await open('id,cost\n1,0.1\n2,free\n');
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of (await service.telecom.sms.messages.export()).rows())
        seen.push(id);
    };
    await expect(walk()).rejects.toMatchObject({ code: 'UNREADABLE_RESPONSE' });
    expect(seen).toEqual(['1']);
  });
});

// From RFC 6266, section 5, RFC 8187, section 3.2.2, and the attacks that section 4.3 warns of.
test.each([
  ['Attachment; filename=example.html', 'example.html'],
  ['INLINE; FILENAME= "an example.html"', 'an example.html'],
  ["attachment; filename*= UTF-8''%e2%82%ac%20rates", '€ rates'],
  ['attachment; filename="EURO rates"; filename*=utf-8\'\'%e2%82%ac%20rates', '€ rates'],
  ['attachment; filename*=utf-8\'en\'%e2%82%ac%20rates; filename="EURO rates"', '€ rates'],
  ["attachment; filename*=iso-8859-1'en'%A3%20rates", '£ rates'],
  ["attachment; filename*=utf-7''x; filename=a.csv", 'a.csv'],
  ["attachment; filename*=utf-8''%FF; filename=a.csv", 'a.csv'],
  ["attachment; filename*=utf-8''%zz.csv; filename=a.csv", 'a.csv'],
  ["attachment; filename*=utf-8''b%2; filename=a.csv", 'a.csv'],
  ['attachment; filename="a;b.csv"', 'a;b.csv'],
  ['attachment; filename="say \\"hi\\".csv"', 'say "hi".csv'],
  ['attachment; name="filename=evil.exe"; filename=a.csv', 'a.csv'],
  ['attachment; xfilename=evil.exe; filename=a.csv', 'a.csv'],
  ['attachment; filename="100%25.csv"', '100%25.csv'],
  ['attachment; filename=a.csv; filename=b.csv', 'a.csv'],
  ['attachment; filename=a.csv;size=3', 'a.csv'],
  ["attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", 'passwd'],
  ["attachment; filename*=UTF-8''a%00%0Ab.csv", 'ab.csv'],
  ['attachment; filename=".."', null],
  ['attachment; filename=""', null],
  ['filename=a.csv', null],
])('the file name in %s is %s', async (disposition, filename) => {
  await using service = await open('id\n', { ...csv, 'content-disposition': disposition });
  const file = await service.telecom.sms.messages.export();
  expect(file.filename).toBe(filename);
  await file.body.cancel();
});

describe('guardFormulas', () => {
  const cells = [
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ['-2+3', "'-2+3"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['+447911123456', '+447911123456'],
    ['-0.5', '-0.5'],
    ['Hello, "you"', 'Hello, "you"'],
    ['two\r\nlines', 'two\r\nlines'],
    ["'=1", "'=1"],
  ] as const;
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const file = (at: 0 | 1) =>
    `id,message\r\n${cells.map((pair, id) => `${id},${quote(pair[at])}\r\n`).join('')}`;

  test('precedes formulas by an apostrophe, in text and body; rows are not changed', async () => {
    await using service = await open(file(0));
    const filter = { period: '7d', guardFormulas: true } as const;
    const guarded = await (await service.telecom.sms.messages.export(filter)).text();
    const { body } = await service.telecom.sms.messages.export(filter);
    expect(await new Response(body).text()).toBe(guarded);
    // A reader that knows no formulas finds the expected cells.
    await using again = await open(guarded);
    const read = await collect((await again.telecom.sms.messages.export()).rows());
    expect(read.map(({ text: message }) => message)).toEqual(cells.map(([, cell]) => cell));
    const rows = await collect((await service.telecom.sms.messages.export(filter)).rows());
    expect(rows.map(({ text: message }) => message)).toEqual(cells.map(([cell]) => cell));
    // The option is ours: the provider does not see it.
    expect(service.server.requests[0]?.url).toMatch(/export\?period=7d$/);
  });

  test('is off by default: the file is unchanged', async () => {
    await using service = await open(file(0));
    expect(await (await service.telecom.sms.messages.export()).text()).toBe(file(0));
  });

  test('keeps the separator and the line that names it', async () => {
    await using service = await open('sep=;\r\nid;message\r\n1;=1+1\r\n2;"a;b"\r\n');
    const { text: read } = await service.telecom.sms.messages.export({ guardFormulas: true });
    expect(await read()).toBe('sep=;\r\nid;message\r\n1;\'=1+1\r\n2;"a;b"\r\n');
  });

  test('for a link of the proxy handler, by the visitor or by narrow; twice is as once', async () => {
    await using service = await open('id,message\r\n1,=1+1\r\n');
    const handler = createProxyHandler({
      client: service.telecom,
      allow: ['sms.messages.export'],
      authorize: () => true,
      narrow: { 'sms.messages.export': { guardFormulas: true } },
    });
    const link = await handler(new Request('https://app.test/api/telecom/sms.messages.export'));
    expect(await link.text()).toBe("id,message\r\n1,'=1+1\r\n");
    const browser = createClient({
      proxy: 'https://app.test/api/telecom',
      fetch: (url, init) => handler(new Request(url, init)),
    });
    const download = await browser.sms.messages.export({ guardFormulas: true });
    expect(await download.text()).toBe("id,message\r\n1,'=1+1\r\n");
  });

  test('of a value that is not a boolean is refused', async () => {
    await using service = await open('id\n');
    const filter = { guardFormulas: 'yes' as unknown as boolean };
    await expect(service.telecom.sms.messages.export(filter)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: 'guardFormulas' }],
    });
  });

  test('of a file that ends within a quote is an error', async () => {
    await using service = await open('id,message\r\n1,"Hel');
    const file_ = await service.telecom.sms.messages.export({ guardFormulas: true });
    await expect(file_.text()).rejects.toMatchObject({ code: 'TRANSFER_CUT' });
  });
});
