import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../../vitest.base.ts';

// Without `module`: what OpenTelemetry has there is for bundlers, and Node can't load it.
const conditions = [...sourceConditions, 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'client',
    environment: 'node',
    // Sockets and child processes, on a machine that is busy with other packages.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
});
