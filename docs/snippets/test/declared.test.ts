// Snippets that declare tests of Vitest: importing them here runs them.
import { describe } from 'vitest';
import { runSnippet } from './support/run-snippet.ts';

const files = ['start/sign-up.test.ts', 'sandbox/in-a-test.ts', 'sandbox/wait-for-a-message.ts'];

describe.each(files)('%s', async (file) => {
  await runSnippet(file);
});
