import type { AnalyzeOptions, NationalLanguage } from '../types.ts';
import { InputError } from './input-error.ts';
import type { CliOptions } from './options.ts';

/** The options of the analysis; what they need beyond the main entry is loaded when it is asked for. */
export async function toAnalyzeOptions(options: CliOptions): Promise<AnalyzeOptions> {
  const { encoding, reference, hasGraphemes, national } = options;
  const keep = hasGraphemes ? (await import('../graphemes/index.ts')).graphemes : undefined;
  return { encoding, reference, keep, national: await loadLanguages(national) };
}

async function loadLanguages(names: readonly string[]): Promise<readonly NationalLanguage[]> {
  if (names.length === 0) return [];
  const { all } = await import('../national/index.ts');
  return names.flatMap((name) => {
    const chosen = name === 'all' ? all : all.filter((language) => language.name === name);
    if (chosen.length === 0) {
      const known = all.map((language) => language.name).join(', ');
      throw new InputError(`--national: no tables of ${JSON.stringify(name)}, but of ${known}`);
    }
    return chosen;
  });
}
