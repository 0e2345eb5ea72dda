import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { scriptTag } from '../../tsup.alone.config.ts';

/** Builds an entry as the script-tag build is made: one script that sets one global. */
export async function buildScript(entry: string, globalName: string): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), 'encoding-global-'));
  const source = fileURLToPath(new URL(`../../src/${entry}`, import.meta.url));
  try {
    await build({
      ...scriptTag,
      entry: { script: source },
      globalName,
      noExternal: ['grapheme-splitter'],
      config: false,
      silent: true,
      outDir: directory,
    });
    return readFileSync(path.join(directory, 'script.global.js'), 'utf8');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
