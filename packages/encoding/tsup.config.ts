import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    graphemes: 'src/graphemes/index.ts',
    inspect: 'src/inspect/index.ts',
    smart: 'src/smart/index.ts',
    national: 'src/national/index.ts',
    pdu: 'src/pdu/index.ts',
    country: 'src/country/index.ts',
  },
});
