import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../cli/test-terminal.ts';
import { codeBlocks, toModule } from './snippets.ts';

const snippets = codeBlocks('ts');

describe('the snippets of the README', () => {
  it.each(snippets.map((code, index) => [index + 1, code] as const))(
    'number %i gives what it says',
    async (_number, code) => {
      const directory = mkdtempSync(path.join(tmpdir(), 'encoding-readme-'));
      const file = path.join(directory, 'snippet.ts');
      const module = toModule(code);
      let checks = 0;
      Object.assign(globalThis, {
        check: (found: unknown, expected: unknown, source: string) => {
          checks++;
          expect(found, source).toEqual(expected);
        },
      });
      try {
        writeFileSync(file, module);
        await import(file);
      } finally {
        rmSync(directory, { recursive: true });
      }
      expect(checks).toBe(module.split('globalThis.check(').length - 1);
      expect(checks).toBeGreaterThan(0);
    },
  );

  it('are as many as there should be', () => {
    expect(snippets.length).toBeGreaterThan(8);
  });
});

describe('the commands of the README', () => {
  const row = (dialcode: string, country: string, rate: number) => ({ dialcode, country, rate });
  const files = {
    'numbers.txt': [
      '+12025550123',
      '+14165551234',
      '+447400123456',
      '+447400123456',
      '+99912345678',
    ].join('\n'),
    'prices.json': JSON.stringify([
      row('1', 'United States', 0.0085),
      row('1', 'United States', 0.0092),
      row('1', 'Canada', 0.0072),
      row('44', 'United Kingdom', 0.0391),
    ]),
  };

  it.each(codeBlocks('console').map((block) => [block]))('%s', async (block) => {
    const [command = '', ...lines] = block.split('\n');
    const parameters = Array.from(
      command.replace('$ npx @23telecom/encoding ', '').matchAll(/"([^"]*)"|(\S+)/g),
      ([, quoted, bare = '']) => quoted ?? (bare in files ? `{${bare}}` : bare),
    );
    expect(await runCommand(parameters, { files })).toEqual({
      status: 0,
      output: lines.join('\n'),
      errors: '',
    });
  });
});
