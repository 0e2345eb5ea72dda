import { defineConfig, type Options } from 'tsup';
import { base } from '../../tsup.base.ts';

// Outputs that are not imported. Runs after `tsup.config.ts` and must not remove its output.
const alone = {
  ...base,
  clean: false,
  noExternal: ['@23telecom/checks', '@23telecom/command-line'],
} satisfies Options;

/** `dist/encoding.global.js`: the main entry and `smarten` as the global `SmsEncoding`. */
export const scriptTag = {
  ...alone,
  entry: { encoding: 'src/script-tag/index.ts' },
  format: 'iife',
  globalName: 'SmsEncoding',
  platform: 'browser',
  minify: true,
} as const;

/** `dist/sms-count.global.js`: counts text areas of a page with the global above. */
export const smsCount = {
  ...alone,
  entry: { 'sms-count': 'src/script-tag/sms-count.ts' },
  format: 'iife',
  platform: 'browser',
  minify: true,
} as const;

/** The command with its dependencies. */
const command = {
  ...alone,
  entry: { cli: 'src/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  outExtension: () => ({ js: '.js' }),
} as const;

export default defineConfig([scriptTag, smsCount, command]);
