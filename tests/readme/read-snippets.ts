import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Snippet {
  /** The heading under which it stands. */
  readonly heading: string;
  readonly language: 'ts' | 'tsx';
  readonly code: string;
  /** The line of the file on which its code begins, from 1. */
  readonly line: number;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The TypeScript blocks of a Markdown file of the repository, in order. */
export function readSnippets(file: string): Snippet[] {
  const snippets: Snippet[] = [];
  let heading = '';
  let open: { language: 'ts' | 'tsx'; line: number; code: string[] } | undefined;
  let isInOther = false;

  for (const [index, line] of readFileSync(path.join(root, file), 'utf8').split('\n').entries()) {
    const fence = /^```(\w*)/.exec(line);
    if (open) {
      if (fence) {
        snippets.push({ ...open, heading, code: open.code.join('\n') });
        open = undefined;
      } else open.code.push(line);
    } else if (isInOther) {
      isInOther = !fence;
    } else if (fence) {
      const language = fence[1];
      if (language === 'ts' || language === 'tsx') open = { language, line: index + 2, code: [] };
      else isInOther = true;
    } else if (line.startsWith('#')) {
      heading = line.replace(/^#+\s*/, '');
    }
  }
  return snippets;
}
