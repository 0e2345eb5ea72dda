// Holds comments and Markdown to CONTRIBUTING.md's rules of English.
// node scripts/check-english.mjs [folder or file …]; the whole repository by default.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countWords, findFaults } from './english/find-faults.mjs';
import { readComments } from './english/read-comments.mjs';
import { readMarkdown } from './english/read-markdown.mjs';
import { maxWhatRate } from './english/rules.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isChecked = /\.(ts|tsx|mts|js|mjs|cjs|css|md)$/;

const listed = spawnSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...process.argv.slice(2)],
  { cwd: root, encoding: 'utf8' },
);
if (listed.status !== 0) throw new Error(listed.stderr);

const rates = new Map();
const problems = [];
for (const file of new Set(listed.stdout.split('\n').filter((name) => isChecked.test(name)))) {
  if (/(^|\/)(fixtures|CHANGELOG\.md)(\/|$)/.test(file)) continue;
  let source;
  try {
    source = readFileSync(path.join(root, file), 'utf8');
  } catch {
    continue; // Deleted, and not yet staged.
  }
  const isMarkdown = file.endsWith('.md');
  for (const { line, text } of isMarkdown ? readMarkdown(source) : readComments(file, source)) {
    for (const fault of findFaults(text)) problems.push(`${file}:${line} ${fault}`);
    if (!isMarkdown) {
      const home = /^(packages|apps)\/[^/]+/.exec(file)?.[0] ?? 'the rest';
      const total = rates.get(home) ?? { words: 0, what: 0 };
      const { words, what } = countWords(text);
      rates.set(home, { words: total.words + words, what: total.what + what });
    }
  }
}
for (const [home, { words, what }] of rates) {
  const rate = (what / words) * 1000;
  if (what > 1 && rate > maxWhatRate) {
    problems.push(
      `${home}: ${rate.toFixed(1)} "what" in 1,000 words of comments, at most ${maxWhatRate}`,
    );
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`\n${problems.length} problems`);
  process.exitCode = 1;
}
