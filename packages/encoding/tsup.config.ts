import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    graphemes: 'src/graphemes/index.ts',
    inspect: 'src/inspect/index.ts',
    smart: 'src/smart/index.ts',
    explain: 'src/explain/index.ts',
    national: 'src/national/index.ts',
    pdu: 'src/pdu/index.ts',
    tpdu: 'src/tpdu/index.ts',
    country: 'src/country/index.ts',
    format: 'src/format/index.ts',
    number: 'src/number/index.ts',
    schema: 'src/schema/index.ts',
    template: 'src/template/index.ts',
    fit: 'src/fit/index.ts',
  },
  noExternal: ['@23telecom/checks'],
  // Put these modules, the main entry without the cost, into one shared chunk. Otherwise the bundler makes
  // a chunk for every set of entries that share a module: many files to open before the first analysis,
  // and the cost would end up in a chunk that every entry loads.
  inject: [
    'src/segments/segment.ts',
    'src/segments/count-segments.ts',
    'src/segments/is-gsm7.ts',
    'src/segments/offenders.ts',
    'src/checks/check-sender-id.ts',
  ],
});
