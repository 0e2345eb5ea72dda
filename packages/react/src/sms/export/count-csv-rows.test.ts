import { describe, expect, test } from 'vitest';
import { countCsvRows, type ExportProgress } from './count-csv-rows.ts';

const count = async (...parts: readonly string[]) => {
  const reports: ExportProgress[] = [];
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  const counted = body.pipeThrough(countCsvRows((progress) => reports.push(progress)));
  // `text()` would drop the byte order mark.
  const received = await new Response(counted).arrayBuffer();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(received);
  expect(text).toBe(parts.join(''));
  return reports.at(-1);
};

test.each([
  ['nothing', '', 0],
  ['a header', 'id,text\r\n', 0],
  ['a header without a line break', 'id,text', 0],
  ['rows', 'id,text\r\n1,a\r\n2,b\r\n', 2],
  ['rows that end in a line feed alone', 'id,text\n1,a\n2,b\n', 2],
  ['a last row without a line break', 'id,text\r\n1,a\r\n2,b', 2],
  ['line breaks and commas inside quotes', 'id,text\r\n1,"a\r\nb,c\n"\r\n', 1],
  ['quotes inside quotes', 'id,text\r\n1,"say ""hi\n"""\r\n2,""\r\n', 2],
  ['cells with commas and another separator', 'id;cost\r\n1;0,035\r\n2;0,04', 2],
  ['tabs', 'id\tcost\r\n1\t0,035\r\n2\t0,04', 2],
  ['bars', 'id|cost\r\n1|0,035\r\n2|0,04', 2],
  ['no line for the separator of spreadsheets', 'sep=;\r\nid;a,b\r\n1;2\r\n2;3', 2],
  ['no line for a separator that is a tab', 'sep=\t\r\nid\ta,b\r\n1\t2\r\n2\t3', 2],
  ['no line for a separator in quotes', '"sep=;"\r\nid;a\r\n1;2', 1],
  ['a separator inside a quoted name of a column', '"a,b";c\r\n1;2\r\n3;4', 2],
  ['no empty lines', '\r\nid,text\r\n\r\n1,a\r\n\r\n', 1],
  ['one column', 'id\r\n1\r\n2', 2],
])('counts %s', async (_, text, rows) => {
  expect(await count(text)).toEqual({ rows, bytes: text.length });
});

test('a file that arrives byte by byte, with a byte order mark, is read the same way', async () => {
  const text = '\uFEFFsep=;\r\nid;cost\r\n1;"0,5\r\n"\r\n2;3';
  expect((await count(...Array.from(text)))?.rows).toBe(2);
});

test('counts bytes, not characters', async () => {
  expect(await count('id\r\n', '€\r\n')).toEqual({ rows: 1, bytes: 9 });
});

test('reports every 256 KiB', async () => {
  const reports: number[] = [];
  const writer = countCsvRows(({ bytes }) => reports.push(bytes / 1024));
  const read = new Response(writer.readable).arrayBuffer();
  const out = writer.writable.getWriter();
  for (let kib = 0; kib < 600; kib += 100) await out.write(new Uint8Array(100 * 1024));
  await out.close();
  await read;
  expect(reports).toEqual([300, 600, 600]);
});

describe('a file that ends within a row', () => {
  test.each([
    ['in a quoted cell', 'id,text\r\n1,"Hel'],
    ['before its last cell', 'id,text\r\n1,a\r\n2'],
    ['before its last cell, which a semicolon separates', 'id;cost\r\n1;2\r\n2'],
    ['before its last cell, with commas in others', 'id;cost\r\n1;2\r\n2,5'],
    ['before its last cell, after a line for the separator', 'sep=|\r\nid|cost\r\n1|2\r\n2'],
    ['in a quoted cell with a separator', 'id\ttext\r\n1\t"a\tb'],
  ])('%s is an error', async (_, text) => {
    await expect(count(text)).rejects.toMatchObject({
      name: 'UnreadableResponseError',
      code: 'TRANSFER_CUT',
      retryable: true,
    });
  });
});
