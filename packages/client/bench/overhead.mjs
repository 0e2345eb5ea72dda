// CPU time of a call, compared with a bare fetch of the same request to the same loopback server. The
// server runs in this process, so each figure includes it. CPU time varies less than wall-clock time on
// a busy machine.
import { createServer } from 'node:http';
import { createClient } from '../dist/index.js';

const body = JSON.stringify({ balance: 12.5, currency: 'EUR', updated: '2026.02.13 10:15:00' });
const calls = 400;
const rounds = 25;

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}/api/v1`;

const telecom = createClient({ apiKey: 'sk_test_bench', baseUrl });
const signed = createClient({ apiKey: 'sk_test_bench', secret: 'secret', baseUrl });
let serial = 0;
const headers = {
  'X-API-Key': 'sk_test_bench',
  Accept: 'application/json',
  'User-Agent': '23telecom-client/0.0.0 (@23telecom/client)',
};
const signature = { 'X-Timestamp': '1773000000', 'X-Signature': 'a'.repeat(64) };
const contenders = {
  'bare fetch': async () => {
    const response = await fetch(`${baseUrl}/user/balance`, { headers });
    return JSON.parse(await response.text());
  },
  // The request of a signed call, with a signature that costs nothing.
  'bare fetch, signed': async () => {
    const url = `${baseUrl}/user/balance/${serial++}`;
    const response = await fetch(url, { headers: { ...headers, ...signature } });
    return JSON.parse(await response.text());
  },
  // With the fields that every call sets too: a time limit, a signal, no redirects, no cache.
  'fetch with a timeout': async () => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 30_000);
    const response = await fetch(`${baseUrl}/user/balance`, {
      headers,
      signal: controller.signal,
      redirect: 'manual',
      cache: 'no-store',
    });
    const data = JSON.parse(await response.text());
    clearTimeout(timer);
    return data;
  },
  client: () => telecom.account.balance(),
  // Each call has another path, because the provider accepts a signature once a second.
  'client, signed': () => signed.request('GET', `/user/balance/${serial++}`),
};

async function time(run) {
  const start = process.cpuUsage();
  for (let count = 0; count < calls; count++) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}

const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (const run of Object.values(contenders)) await time(run);
// Take turns, so that a slow moment of the machine affects all alike.
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(contenders)) results[name].push(await time(run));
}
server.close();
server.closeAllConnections();

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
/** The bare fetch of the same request. */
const baseOf = (name) => results[name.includes('signed') ? 'bare fetch, signed' : 'bare fetch'];
console.log(`Overhead: sequential calls, ${rounds} rounds of ${calls}, medians of CPU time`);
for (const [name, values] of Object.entries(results)) {
  const microseconds = median(values);
  // Of each round, because the machine's speed changes between rounds.
  const ratios = values.map((value, round) => value / baseOf(name)[round]);
  const sorted = ratios.toSorted((a, b) => a - b);
  const ratio = median(ratios).toFixed(2);
  console.log(
    `  ${name.padEnd(20)} ${microseconds.toFixed(0).padStart(5)} µs  ${ratio} of bare fetch (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})`,
  );
}
