import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import type { NationalLanguage } from '../segments/national-language.ts';
import { InputError } from './input-error.ts';
import type { CliOptions } from './parse-options.ts';

/** Converts command-line options to options of `analyze`. Graphemes and languages are loaded on demand. */
export async function toAnalyzeOptions(options: CliOptions): Promise<AnalyzeOptions> {
  const { encoding, referenceBits, hasGraphemes, national } = options;
  const keep = hasGraphemes ? (await import('../graphemes/index.ts')).graphemes : undefined;
  return { encoding, referenceBits, keep, national: await loadLanguages(national) };
}

async function loadLanguages(names: readonly string[]): Promise<readonly NationalLanguage[]> {
  if (names.length === 0) return [];
  const { all } = await import('../national/index.ts');
  return names.flatMap((name) => {
    const chosen = name === 'all' ? all : all.filter((language) => language.name === name);
    if (chosen.length === 0) {
      const known = all.map((language) => language.name).join(', ');
      throw new InputError(
        `--national: expected some of ${known} or all, got ${JSON.stringify(name)}`,
      );
    }
    return chosen;
  });
}
