import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'tsup';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scriptTag } from '../tsup.alone.config.ts';
import { bundleSources } from './bundle-sources.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'encoding-global-'));
let script = '';

beforeAll(async () => {
  const source = new URL('../src/script-tag/index.ts', import.meta.url);
  const entry = { encoding: fileURLToPath(source) };
  const options = { ...scriptTag, entry, esbuildOptions: bundleSources };
  await build({ ...options, config: false, silent: true, outDir: directory });
  script = readFileSync(path.join(directory, 'encoding.global.js'), 'utf8');
}, 30_000);
afterAll(() => rmSync(directory, { recursive: true }));

it('defines the main entry and smarten as its only global', () => {
  const page = createContext({});
  const before = runInContext('Object.keys(globalThis)', page) as string[];
  runInContext(script, page);
  expect(runInContext('Object.keys(SmsEncoding).sort().join()', page)).toBe(
    'EncodingError,analyze,checkRecipient,checkSenderId,countSegments,estimateCost,isGsm7,isRate,maxRecipients,maxSegments,offenders,segment,selectUsableRates,smarten',
  );
  expect(runInContext('JSON.stringify(SmsEncoding.analyze("5 €"))', page)).toBe(
    '{"encoding":"GSM-7","units":4,"segments":1,"unitsPerSegment":160,"unitsLeft":156}',
  );
  expect(runInContext('SmsEncoding.smarten("don\\u0092t").text', page)).toBe("don't");
  const after = runInContext('Object.keys(globalThis)', page) as string[];
  expect(after.filter((name) => !before.includes(name))).toEqual(['SmsEncoding']);
});

it('is pure ASCII, so that it works in a page that declares no charset', () => {
  expect(Array.from(script).every((character) => character < '\u007F')).toBe(true);
});
