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
  const text = await new Response(counted).text();
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
])('counts %s', async (_, text, rows) => {
  expect(await count(text)).toEqual({ rows, bytes: text.length });
});

test('counts octets, not characters', async () => {
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
  ])('%s is an error', async (_, text) => {
    await expect(count(text)).rejects.toMatchObject({
      name: 'UnreadableResponseError',
      code: 'TRANSFER_CUT',
      retryable: true,
    });
  });
});
