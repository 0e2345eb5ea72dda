import { readSnippets, type Snippet } from './read-snippets.ts';

/** The snippets of the repository's README. */
export const snippets = readSnippets('README.md');

/** The one snippet that holds `content`. */
export function findSnippet(content: string): Snippet {
  const found = snippets.filter(({ code }) => code.includes(content));
  const [snippet] = found;
  if (snippet === undefined || found.length > 1) {
    throw new Error(`README.md has ${found.length} snippets with ${JSON.stringify(content)}.`);
  }
  return snippet;
}
