import { createSandbox } from '@23telecom/sandbox';
import { megabytes, readHeap } from './memory.ts';

const recipientsPerSend = 100;
const readings = 50;

/** Fills the history with messages over three days, then measures reading it. */
export async function measureHistory(messages: number): Promise<void> {
  await using sandbox = createSandbox({ clock: 'manual', balance: 10_000_000 });
  const headers = { 'X-API-Key': 'sk_prod_local' };
  const before = readHeap();
  const startedAt = performance.now();
  for (let sent = 0; sent < messages; sent += recipientsPerSend) {
    const to = Array.from(
      { length: recipientsPerSend },
      (_, index) => `+4479112${String((sent + index) % 100_000).padStart(5, '0')}`,
    );
    const body = JSON.stringify({ to, message: `Number ${sent}`, sender_id: 'MyApp' });
    const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers,
      body,
    });
    if (response.status !== 200) throw new Error(await response.text());
    // Spread the messages over three days, in order.
    if (sent % 1000 === 0) await sandbox.clock.advance(Math.round((3 * 86_400_000_000) / messages));
  }
  await sandbox.clock.advance('1m');
  const seconds = (performance.now() - startedAt) / 1000;
  const heap = readHeap();
  console.log(
    [
      `${messages} messages sent and delivered in process in ${seconds.toFixed(1)} s`,
      `  ${Math.round((heap - before) / messages)} bytes each, ${megabytes(heap)} MB in all`,
    ].join('\n'),
  );

  for (const path of [
    '/sms/messages',
    '/sms/messages?limit=100&page=1000',
    '/sms/messages?status=delivered&country=GB',
    '/sms/messages?phone=7911200042',
    '/sms/messages/unified',
    '/sms/stats',
  ]) {
    const durations: number[] = [];
    const cpuBefore = process.cpuUsage();
    for (let reading = 0; reading < readings; reading += 1) {
      const at = performance.now();
      const response = await sandbox.fetch(sandbox.baseUrl + path, { headers });
      await response.text();
      durations.push(performance.now() - at);
      if (response.status !== 200) throw new Error(path);
    }
    durations.sort((one, other) => one - other);
    const median = durations[readings >> 1] ?? 0;
    const { user, system } = process.cpuUsage(cpuBefore);
    // CPU time counts this process only; the wall clock also counts waiting for other processes.
    const cpu = (user + system) / 1000 / readings;
    console.log(`  ${path}: ${median.toFixed(2)} ms (median), ${cpu.toFixed(2)} ms of CPU time`);
  }
}
