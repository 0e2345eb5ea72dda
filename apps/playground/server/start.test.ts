import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { callPlayground } from './testing/call-playground.ts';

test('npm start prints its address at once, and Ctrl-C stops everything, PostgreSQL included', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const program = spawn(
    process.execPath,
    ['--conditions=@23telecom/source', '--import=tsx', path.join(import.meta.dirname, 'main.ts')],
    {
      // A group of its own: the terminal sends Ctrl-C to all processes of one.
      detached: true,
      env: { ...process.env, PORT: '0', PLAYGROUND_DATA: folder, TELECOM_API_KEY: undefined },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exit = once(program, 'exit') as Promise<[number | null]>;
  try {
    let output = '';
    program.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
    await vi.waitFor(() => expect(output).toContain('Ctrl-C stops everything.'), {
      timeout: 30_000,
    });
    const [, url = ''] = /Open +(http\S+)/.exec(output) ?? [];
    const { get } = await callPlayground(url);
    // It resolves when PostgreSQL has started.
    expect(await get('/api/runs')).toEqual({ runs: [] });
    const data = path.join(folder, 'sandbox/campaigns');
    expect(existsSync(data)).toBe(true);

    process.kill(-(program.pid ?? 0), 'SIGINT');
    expect((await exit)[0]).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    const left = await readdir(folder, { recursive: true });
    expect(left.filter((name) => name.endsWith('postmaster.pid'))).toEqual([]);
  } finally {
    program.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}, 60_000);
