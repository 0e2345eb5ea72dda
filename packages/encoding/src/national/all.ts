import type { NationalLanguage } from '../segments/national-language.ts';
import { bengali } from './bengali.ts';
import { gujarati } from './gujarati.ts';
import { hindi } from './hindi.ts';
import { kannada } from './kannada.ts';
import { malayalam } from './malayalam.ts';
import { oriya } from './oriya.ts';
import { portuguese } from './portuguese.ts';
import { punjabi } from './punjabi.ts';
import { spanish } from './spanish.ts';
import { tamil } from './tamil.ts';
import { telugu } from './telugu.ts';
import { turkish } from './turkish.ts';
import { urdu } from './urdu.ts';

/**
 * Every national language, in the order of their identifiers. Importing it bundles all tables.
 *
 * @example
 * ```ts
 * analyze(text, { national: all });
 * ```
 */
export const all: readonly NationalLanguage[] = [
  turkish,
  spanish,
  portuguese,
  bengali,
  gujarati,
  hindi,
  kannada,
  malayalam,
  oriya,
  punjabi,
  tamil,
  telugu,
  urdu,
];
