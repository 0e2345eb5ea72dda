const names = new Intl.DisplayNames(undefined, { type: 'region' });

/** A country in the reader's language, by its ISO code. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
