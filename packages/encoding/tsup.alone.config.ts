import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

// What nobody imports: run after `tsup.config.ts`, whose output it must not clean away.
const alone = { ...base, dts: false, clean: false } as const;

/** `dist/encoding.global.js`: the main entry as the global `SmsEncoding`. */
export const scriptTag = {
  ...alone,
  entry: { encoding: 'src/index.ts' },
  format: 'iife',
  globalName: 'SmsEncoding',
  platform: 'browser',
  minify: true,
} as const;

/** The command, with all that it uses. */
const command = {
  ...alone,
  entry: { cli: 'src/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  outExtension: () => ({ js: '.js' }),
} as const;

export default defineConfig([scriptTag, command]);
