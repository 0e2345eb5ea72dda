// `npm run platforms`: the published files on every runtime and framework that we support, lint, and the tests that
// take minutes. Apart from `npm test`, because it downloads whole runtimes and frameworks, once, into
// `node_modules/.cache` and `.artifacts`. The last line is `N passed, N failed`.
import { lintGates } from './lint-gates.mjs';
import { fullProofs, longTests, scaledTests } from './long-tests.mjs';
import { logFailures } from './log-failures.mjs';
import { runGates } from './run-gates.mjs';

const platforms = 'packages/client/scripts/platforms';

function next(major) {
  return [`Next ${major} in Chromium`, 'node', [`${platforms}/next.mjs`, `${major}`]];
}

function example(name) {
  return [`example: ${name}`, 'node', [`${platforms}/example.mjs`, name]];
}

const steps = [
  [[['build', 'turbo', ['run', 'build']]]],
  [
    [
      ...lintGates,
      ['snippets on TypeScript 6 and 7', 'node', ['docs/snippets/scripts/check-types.mjs']],
      ['migration pages with other SDKs', 'node', ['docs/snippets/scripts/check-migrations.mjs']],
      ['documentation', 'node', ['scripts/docs.mjs', 'check']],
    ],
    [
      [
        'client on Node, Bun, Deno, Workers and Chromium',
        'node',
        ['packages/client/scripts/runtimes.mjs'],
      ],
      ['sandbox on Node, Bun, Deno and Workers', 'node', ['packages/sandbox/scripts/runtimes.mjs']],
      ['sandbox in Jest', 'node', ['packages/sandbox/scripts/runners.mjs']],
      ['campaigns on PostgreSQL 15', 'node', ['packages/campaigns/scripts/postgres-15.mjs']],
      ['packaging', 'node', ['scripts/packaging.mjs']],
      ['campaigns from its packed files', 'node', ['packages/campaigns/scripts/packed.mjs']],
    ],
  ],
  [
    [
      ['long tests', 'vitest', ['run', ...longTests, ...scaledTests], fullProofs],
      [
        'react on React 18, on the lowest Query, and in Vue, Svelte and Solid',
        'vitest',
        ['run', '--config', 'vitest.versions.config.ts'],
      ],
    ],
  ],
  [
    [next(14), next(15), next(16)],
    [
      ['client and react on React Native', 'node', [`${platforms}/react-native.mjs`]],
      ['components on React Native', 'node', [`${platforms}/native-components.mjs`]],
      ['types with the old module resolution', 'node', [`${platforms}/old-resolution.mjs`]],
      ['types as published', 'node', ['packages/client/scripts/check-published-types.mjs']],
      ['types of react as published', 'node', ['packages/react/scripts/check-published-types.mjs']],
      ...['hono', 'express', 'fastify', 'workers'].map(example),
    ],
  ],
];

const { passed, failures } = await runGates(steps);
await logFailures('npm run platforms', failures);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
