// Names of the property Script in Unicode: the scripts in everyday use (UAX #31, tables 5 and 7), without
// Latin.
const names = (
  'Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul ' +
  'Hebrew Hiragana Kannada Katakana Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan ' +
  'Adlam Canadian_Aboriginal Cherokee Javanese Mongolian Nko Ol_Chiki Syriac Tifinagh Vai Yi'
).split(' ');

const own = new Map<string, RegExp>();

/**
 * Finds the script that a character belongs to, by its first code point; `undefined` for Latin, and for
 * characters that belong to no single script.
 */
export function scriptOf(character: string): string | undefined {
  return names.find((name) => patternOf(own, 'sc', name).test(character));
}

const shared = new Map<string, RegExp>();

/** Finds the script among `scripts` that a common character is used in: `،` in Arabic, `。` in Han. */
export function scriptUsing(character: string, scripts: ReadonlySet<string>): string | undefined {
  for (const name of scripts) {
    if (patternOf(shared, 'scx', name).test(character)) return name;
  }
  return undefined;
}

/** A pattern is compiled when it is first needed: each one takes longer than all its searches. */
function patternOf(patterns: Map<string, RegExp>, property: 'sc' | 'scx', name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`^\\p{${property}=${name}}`, 'u');
  patterns.set(name, pattern);
  return pattern;
}
