import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { scriptTag, smsCount } from '../../tsup.alone.config.ts';
import { bundleSources } from '../bundle-sources.ts';

/** Builds an entry with the settings of the script-tag build: one script that sets one global, if it is named. */
export async function buildScript(entry: string, globalName?: string): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), 'encoding-global-'));
  const source = fileURLToPath(new URL(`../../src/${entry}`, import.meta.url));
  try {
    await build({
      ...(globalName === undefined ? smsCount : { ...scriptTag, globalName }),
      entry: { script: source },
      noExternal: ['@23telecom/checks', 'grapheme-splitter'],
      esbuildOptions: bundleSources,
      config: false,
      silent: true,
      outDir: directory,
    });
    return readFileSync(path.join(directory, 'script.global.js'), 'utf8');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
