import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

const entries = ['graphemes', 'inspect', 'smart', 'national', 'pdu', 'country'].filter((entry) =>
  existsSync(`src/${entry}/index.ts`),
);

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    ...Object.fromEntries(entries.map((entry) => [entry, `src/${entry}/index.ts`])),
  },
});
