// READMEs and skills hold copies of snippets, because npm and editors show no includes. A comment above a code block
// names the file: `<!-- docs/snippets/start/send.ts -->`. This writes the copies; with --check, it fails if one
// differs, or if a block of TypeScript is no copy.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const packages = path.join(root, 'packages');

const copy =
  /<!-- ((?:docs\/snippets|packages\/react\/examples)\/\S+) -->\n\n?```(\w+)\n([\s\S]*?)^```/gm;
const block = /^```(ts|tsx|console)\n/gm;

/** The pages that hold copies, as paths from the root. */
export function listPages() {
  const skills = readdirSync(packages).flatMap((name) => {
    const folder = path.join(packages, name, 'skills');
    try {
      return readdirSync(folder).map((skill) => `packages/${name}/skills/${skill}/SKILL.md`);
    } catch {
      return [];
    }
  });
  const readmes = ['encoding', 'client', 'campaigns', 'react', 'sandbox'];
  return ['README.md', ...readmes.map((name) => `packages/${name}/README.md`), ...skills];
}

/** The text of a page with the present code of each snippet. */
export function withCopies(text) {
  return text.replaceAll(copy, (_match, file, language) => {
    const code = readFileSync(path.join(root, file), 'utf8')
      .replace(/^\/\* (?:es|ox)lint.*\n/, '')
      .trimEnd();
    return `<!-- ${file} -->\n\n\`\`\`${language}\n${code}\n\`\`\``;
  });
}

/** The blocks of TypeScript and consoles in a page that are no copies. */
export function countLoose(text) {
  return (
    (text.match(block)?.length ?? 0) -
    [...text.matchAll(copy)].filter(([, , language]) => /^(ts|tsx|console)$/.test(language)).length
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const isCheck = process.argv.includes('--check');
  const problems = [];
  for (const page of listPages()) {
    const file = path.join(root, page);
    const text = readFileSync(file, 'utf8');
    const copied = withCopies(text);
    if (isCheck && copied !== text) problems.push(`${page}: run node scripts/copy-snippets.mjs`);
    if (!isCheck && copied !== text) writeFileSync(file, copied);
    const loose = countLoose(text);
    if (loose > 0)
      problems.push(`${page}: ${loose} blocks without a comment that names their file`);
  }
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  }
}
