import { onFirstUse } from '../on-first-use.ts';

const names = onFirstUse(() => new Intl.DisplayNames(undefined, { type: 'region' }));

/** The name of a country in the reader's language, from its ISO code. */
export function countryName(code: string): string {
  try {
    return names().of(code) ?? code;
  } catch {
    return code;
  }
}
