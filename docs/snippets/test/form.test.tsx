// @vitest-environment jsdom
// A snippet that declares a test of Vitest: importing it here runs it.
import { runSnippet } from './support/run-snippet.ts';

await runSnippet('guides/compose.test.tsx');
