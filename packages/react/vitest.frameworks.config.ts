import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../../vitest.base.ts';

// Solid and Svelte have a build for browsers and another for servers: the tests mount components.
const conditions = [...sourceConditions, 'module', 'browser', 'development|production'];

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'react-frameworks',
    environment: 'jsdom',
    testTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    include: ['test/frameworks/*.test.{ts,tsx}'],
    server: { deps: { inline: [/solid/, /svelte/] } },
  },
});
