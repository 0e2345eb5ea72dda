import type { CodeMessage, CodeSnippet, CodeTarget } from './code-message.ts';
import { planCode } from './plan-code.ts';
import type { ScenarioKind } from './scenario.ts';
import { writeReact } from './writers/react/write-react.ts';
import { writeCurl } from './writers/write-curl.ts';
import { writeTypescript } from './writers/write-typescript.ts';
import { writeVitest } from './writers/write-vitest.ts';

/** The languages in which a message is shown as code. */
export const codeKinds = [
  { id: 'typescript', label: 'TypeScript' },
  { id: 'curl', label: 'curl' },
  { id: 'react', label: 'React' },
  { id: 'vitest', label: 'Vitest' },
] as const;

export type CodeKind = (typeof codeKinds)[number]['id'];

/**
 * Writes code that sends the same message to the same people through the same API as the page. It runs
 * as pasted: several files where a program needs them.
 *
 * @param scenario - the failure that the test of `vitest` provokes
 */
export function writeCode(
  kind: CodeKind,
  message: CodeMessage,
  target: CodeTarget,
  scenario?: ScenarioKind,
): readonly CodeSnippet[] {
  const plan = planCode(message);
  switch (kind) {
    case 'typescript':
      return [writeTypescript(plan, target)];
    case 'curl':
      return [writeCurl(plan, target)];
    case 'react':
      return writeReact(plan, target);
    case 'vitest':
      return [writeVitest(plan, scenario)];
  }
}
