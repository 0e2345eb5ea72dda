import { de } from '@23telecom/react/catalogues/de';
import { type SmsCatalogue, useSmsComposer } from '@23telecom/react/composer';

/** Sentences of your own, by place and code. The others are those of `base`. */
const words: SmsCatalogue = {
  locale: 'de',
  base: de,
  sentences: {
    'text.EMPTY': 'Was möchten Sie schreiben?',
    count: { one: '{count} SMS', other: '{count} SMS' },
  },
};

export const useGermanComposer = () => useSmsComposer({ catalogue: words });
