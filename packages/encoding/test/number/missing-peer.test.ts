import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'tsup';
import { expect, it } from 'vitest';

it.each([
  ['import', 'esm', "import('./number.mjs')"],
  ['require', 'cjs', "require('./number.cjs')"],
] as const)('without libphonenumber-js, %s names the missing package', async (_, format, code) => {
  const directory = mkdtempSync(path.join(tmpdir(), 'encoding-number-'));
  try {
    await build({
      entry: { number: path.resolve(import.meta.dirname, '../../src/number/index.ts') },
      format,
      outExtension: () => ({ js: format === 'esm' ? '.mjs' : '.cjs' }),
      external: [/^libphonenumber-js/],
      config: false,
      silent: true,
      outDir: directory,
    });
    const { status, stderr } = spawnSync(process.execPath, ['--eval', code], {
      cwd: directory,
      encoding: 'utf8',
      // A package runner may name folders here in which `require` finds the package all the same.
      env: { ...process.env, NODE_PATH: '' },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/Cannot find (?:package|module) 'libphonenumber-js/);
    expect(stderr).toContain('number.');
  } finally {
    rmSync(directory, { recursive: true });
  }
});
