import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@23telecom/sandbox/node';
import { megabytes } from './memory.ts';

const recipientsPerSend = 100;
const child = fileURLToPath(new URL('open-data-file.ts', import.meta.url));

/** Fills a data file with messages, then measures how long a new process needs to open it. */
export async function measureData(messages: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-bench-'));
  const data = path.join(folder, 'state');
  try {
    await fill(data, messages);
    const { size } = await stat(data);
    const opener = spawn(process.execPath, [...process.execArgv, child, data], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    console.log(`a data file with ${messages} messages: ${megabytes(size)} MB`);
    await once(opener, 'close');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fill(data: string, messages: number): Promise<void> {
  const sandbox = createSandbox({ clock: 'manual', balance: 10_000_000, data, dataLossMs: 60_000 });
  for (let sent = 0; sent < messages; sent += recipientsPerSend) {
    const to = Array.from(
      { length: recipientsPerSend },
      (_, index) => `+4479112${String((sent + index) % 100_000).padStart(5, '0')}`,
    );
    const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local' },
      body: JSON.stringify({ to, message: `Number ${sent}`, sender_id: 'MyApp' }),
    });
    if (response.status !== 200) throw new Error(await response.text());
    if (sent % 1000 === 0) await sandbox.clock.advance('2m');
  }
  await sandbox.close();
}
