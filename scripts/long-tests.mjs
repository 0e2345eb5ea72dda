import path from 'node:path';
import { root } from './run-gates.mjs';

/**
 * Tests that take minutes together: proofs by thousands of cases or by killed processes, the page under many
 * conditions, and the checks on trees with a fault. `npm run platforms` runs them, so that `npm test` stays short.
 */
export const longTests = [
  'apps/playground/e2e/characters.e2e.test.ts',
  'apps/playground/e2e/every-view.e2e.test.ts',
  'apps/playground/e2e/hosted.e2e.test.ts',
  'apps/playground/e2e/live.e2e.test.ts',
  'apps/playground/e2e/message-list.e2e.test.ts',
  'apps/playground/e2e/offline.e2e.test.ts',
  'apps/playground/e2e/provider-fails.e2e.test.ts',
  'apps/playground/e2e/quality.e2e.test.ts',
  'apps/playground/e2e/run-stops.e2e.test.ts',
  'apps/playground/e2e/sign-in.e2e.test.ts',
  'apps/playground/e2e/states.e2e.test.ts',
  'apps/playground/e2e/survival.e2e.test.ts',
  'apps/playground/e2e/what-if.e2e.test.ts',
  'apps/playground/server/survival.test.ts',
  'apps/playground/test/code/run-react.test.ts',
  'apps/playground/test/code/run-vitest.test.ts',
  'packages/client/test/accept-then-drop/accept-then-drop.test.ts',
  'packages/client/test/prove-send-many.test.ts',
  'packages/client/test/send-many/memory.test.ts',
  'packages/client/test/send-many/simulation/simulation.test.ts',
  'packages/client/test/send-once/prove-send-once.test.ts',
  'packages/client/test/server/attack.test.ts',
  'packages/encoding/test/linear-time.test.ts',
  'packages/file-lock/test/lock-file.test.ts',
  'packages/react/test/browser/forms.browser.test.ts',
  'packages/sandbox/e2e/quality.e2e.test.ts',
  'packages/sandbox/test/fuzz.test.ts',
  'tests/gates/folder-cycles.test.ts',
  'tests/gates/import-direction.test.ts',
  'tests/gates/new-endpoint.test.ts',
];

/** Proofs of which `npm test` runs a part of the cases, and `npm run platforms` all of them. */
export const scaledTests = [
  'packages/campaigns/test/proof/faults.test.ts',
  'packages/campaigns/test/proof/model.test.ts',
];

/** The environment in which {@link scaledTests} run with all their cases. */
export const fullProofs = { PROOFS: 'full' };

/**
 * The patterns that exclude {@link longTests}. Vitest reads patterns from the folder of each project, so only a whole
 * path names one file.
 */
export function longTestPatterns() {
  return longTests.map((file) => path.join(root, file));
}
