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
  // Every entry is told that it needs these, all that the main one has but the cost. Otherwise they are
  // cut into a file for every set of entries that share something: many to open before the first text
  // is analysed, while the cost could not be left out of a bundle's first file.
  inject: [
    'src/segment.ts',
    'src/count-segments.ts',
    'src/is-gsm7.ts',
    'src/offenders.ts',
    'src/check-sender-id.ts',
  ],
});
