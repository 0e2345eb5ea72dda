import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'tsup';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scriptTag } from '../tsup.alone.config.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'encoding-global-'));
let script = '';

beforeAll(async () => {
  const entry = { encoding: fileURLToPath(new URL('../src/index.ts', import.meta.url)) };
  await build({ ...scriptTag, entry, config: false, silent: true, outDir: directory });
  script = readFileSync(path.join(directory, 'encoding.global.js'), 'utf8');
}, 30_000);
afterAll(() => rmSync(directory, { recursive: true }));

it('puts the main entry into one global, in a page with nothing else', () => {
  const page = createContext({});
  runInContext(script, page);
  expect(runInContext('Object.keys(SmsEncoding).sort().join()', page)).toBe(
    'EncodingError,analyze,checkRecipient,checkSenderId,countSegments,estimateCost,isGsm7,offenders,segment',
  );
  expect(runInContext('JSON.stringify(SmsEncoding.analyze("5 €"))', page)).toBe(
    '{"encoding":"GSM-7","units":4,"segments":1,"unitsPerSegment":160,"unitsLeft":156}',
  );
  expect(runInContext('Object.keys(globalThis).join()', page)).toBe('SmsEncoding');
});

it('is read right by a page that declares no charset', () => {
  expect(Array.from(script).every((character) => character < '\u007F')).toBe(true);
});
