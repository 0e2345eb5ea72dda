// Rows of an export that each parser reads in a second of CPU time. All read the same CSV, in chunks of
// the size that a socket delivers, into objects with named fields; only the client's have types.
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { createClient } from '../dist/index.js';

const total = 200_000;
const rounds = 3;
const chunkSize = 65_536;

const header =
  'id,source,recipient,sender_id,message,status,status_code,cost,sent_at,delivered_at,clicked,clicked_at,action_type,action_at\r\n';

function makeFile(text) {
  let csv = header;
  for (let id = 0; id < total; id++) {
    const number = `+4479${String(id).padStart(8, '0')}`;
    csv += `${id},api,${number},MyApp,${text(id)},DELIVRD,000,0.0085,2026-02-13T10:30:00Z,2026-02-13T10:30:04Z,false,,,\r\n`;
  }
  return new TextEncoder().encode(csv);
}

const files = {
  'plain cells': makeFile((id) => `Your code is ${id}`),
  'quoted texts': makeFile((id) => `"Hello, ""you"", your code is ${id}"`),
};

function* chunksOf(file) {
  for (let at = 0; at < file.length; at += chunkSize) yield file.subarray(at, at + chunkSize);
}

const contenders = {
  client: async (file) => {
    const telecom = createClient({
      apiKey: 'sk_test_bench',
      fetch: async () =>
        new Response(ReadableStream.from(chunksOf(file)), {
          headers: { 'content-type': 'text/csv' },
        }),
    });
    const download = await telecom.sms.messages.export();
    let rows = 0;
    for await (const row of download.rows()) if (row.status === 'DELIVRD') rows++;
    return rows;
  },
  'csv-parse': async (file) => {
    const parser = Readable.from(chunksOf(file)).pipe(parse({ columns: true }));
    let rows = 0;
    for await (const row of parser) if (row.status === 'DELIVRD') rows++;
    return rows;
  },
  papaparse: (file) =>
    new Promise((resolve, reject) => {
      let rows = 0;
      const stream = Readable.from(chunksOf(file)).pipe(
        Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }),
      );
      stream.on('data', (row) => {
        if (row.status === 'DELIVRD') rows++;
      });
      stream.on('end', () => resolve(rows));
      stream.on('error', reject);
    }),
};

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const [kind, file] of Object.entries(files)) {
  const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, read] of Object.entries(contenders)) {
      const start = process.cpuUsage();
      const rows = await read(file);
      if (rows !== total) throw new Error(`${name} read ${rows} of ${total} rows`);
      // The first round is a warm-up.
      const { user, system } = process.cpuUsage(start);
      if (round) results[name].push((total / (user + system)) * 1_000_000);
    }
  }
  const ours = median(results.client);
  console.log(`Export: ${total} rows of ${kind}, ${rounds} rounds, medians of CPU time`);
  for (const [name, values] of Object.entries(results)) {
    const rate = median(values);
    const ratio =
      name === 'client' ? '' : `  the client is ${(ours / rate).toFixed(1)} times as fast`;
    console.log(`  ${name.padEnd(10)} ${Math.round(rate).toString().padStart(8)} rows/s${ratio}`);
  }
}
