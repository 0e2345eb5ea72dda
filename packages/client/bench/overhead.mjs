// What a call costs beside a bare fetch of the same bytes from the same loopback server, in CPU time
// (the server's included, alike for all), which a busy machine changes less than the time on the wall.
import { createServer } from 'node:http';
import { createClient } from '../dist/index.js';

const answer = JSON.stringify({ balance: 12.5, currency: 'EUR', updated: '2026.02.13 10:15:00' });
const calls = 2000;
const rounds = 5;

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(answer);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}/api/v1`;

const telecom = createClient({ apiKey: 'sk_test_bench', baseUrl });
const signed = createClient({ apiKey: 'sk_test_bench', secret: 'secret', baseUrl });
let serial = 0;
const contenders = {
  'bare fetch': async () => {
    const response = await fetch(`${baseUrl}/user/balance`, {
      headers: { 'X-API-Key': 'sk_test_bench', Accept: 'application/json' },
    });
    return JSON.parse(await response.text());
  },
  client: () => telecom.account.balance(),
  // Each under a path of its own: a signature is taken once a second.
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
// In turn, so that a slow moment of the machine strikes all alike.
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(contenders)) results[name].push(await time(run));
}
server.close();
server.closeAllConnections();

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const bare = median(results['bare fetch']);
console.log(`Overhead: one call after the other, ${rounds} × ${calls} calls, medians of CPU time`);
for (const [name, values] of Object.entries(results)) {
  const microseconds = median(values);
  const ratio = (microseconds / bare).toFixed(2);
  console.log(
    `  ${name.padEnd(16)} ${microseconds.toFixed(0).padStart(5)} µs  ${ratio} of bare fetch`,
  );
}
