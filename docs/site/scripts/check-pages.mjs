// Checks the pages before the site is built: every snippet is a file, every page has a description, and a first
// page that installs something installs all that its snippets import.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pages = path.resolve(import.meta.dirname, '../pages');
const generated = /^reference\/(api\/|command-lines|errors|http-api|statuses)/;

/** Languages whose code must be a file that a test runs. `sh`, `json` and `text` are shown as they are. */
const isRun = /^(ts|tsx|js|jsx|mjs|console|html|svelte|vue)$/;

export function checkPages() {
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.md') && !generated.test(file))
    .flatMap((file) => findFaults(file, readFileSync(path.join(pages, file), 'utf8')));
}

function findFaults(file, text) {
  const faults = [];
  if (!/^---\n[\s\S]*?^description: \S/m.test(text)) faults.push(`${file}: no description`);
  if (!/^---\n[\s\S]*?^title: \S/m.test(text)) faults.push(`${file}: no title`);
  if (file.startsWith('start/')) {
    for (const name of findMissing(file, text)) {
      faults.push(`${file}: a snippet imports ${name}, which no command on the page installs`);
    }
  }
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const [, language, rest = ''] = /^\s*```(\w*)(.*)/.exec(line) ?? [];
    if (language === undefined) continue;
    if (!isOpen && isRun.test(language) && !/ (file|before)=/.test(rest)) {
      faults.push(`${file}:${index + 1}: a snippet in ${language} that is no file`);
    }
    isOpen = !isOpen;
  }
  return faults;
}

/** Packages that a reader of a page already has: a page for React is for people with an application in React. */
const present = new Set(['react']);

/** The packages that the snippets of a page import and its commands leave out; [] if it has no command. */
function findMissing(file, text) {
  const commands = Array.from(text.matchAll(/^npm install (.+)$/gm), ([, names]) =>
    names.split(' '),
  );
  if (commands.length === 0) return [];
  const installed = new Set(commands.flat());
  const snippets = Array.from(text.matchAll(/ file="(.+?)"/g), ([, name]) =>
    readFileSync(path.resolve(pages, path.dirname(file), name), 'utf8'),
  );
  const imported = snippets
    .flatMap((code) => Array.from(code.matchAll(/ from '([^'.][^']*)'/g), ([, name]) => name))
    .filter((name) => !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(imported)].filter((name) => !installed.has(name) && !present.has(name));
}

if (process.argv[1] === import.meta.filename) {
  const faults = checkPages();
  if (faults.length > 0) console.error(faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
