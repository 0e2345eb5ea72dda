/** Unicode's short names of invisible characters. */
const names: Readonly<Record<string, string>> = {
  '\t': 'TAB',
  '\n': 'LF',
  '\f': 'FF',
  '\r': 'CR',
  '\u0000': 'NUL',
  '\u001b': 'ESC',
  '\u007f': 'DEL',
  '\u0085': 'NEL',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u034f': 'CGJ',
  '\u061c': 'ALM',
  '\u1680': 'OGSP',
  '\u180e': 'MVS',
  '\u2000': 'NQSP',
  '\u2001': 'MQSP',
  '\u2002': 'ENSP',
  '\u2003': 'EMSP',
  '\u2004': '3/MSP',
  '\u2005': '4/MSP',
  '\u2006': '6/MSP',
  '\u2007': 'FSP',
  '\u2008': 'PSP',
  '\u2009': 'THSP',
  '\u200a': 'HSP',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2028': 'LSEP',
  '\u2029': 'PSEP',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u202f': 'NNBSP',
  '\u205f': 'MMSP',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u3000': 'IDSP',
  '\ufe0e': 'VS15',
  '\ufe0f': 'VS16',
  '\ufeff': 'BOM',
  '\ufffc': 'OBJ',
};

/** The short name of an invisible character; undefined for a visible one. */
export function nameInvisible(character: string): string | undefined {
  const name = names[character];
  if (name !== undefined) return name;
  return /^[\p{Cc}\p{Cf}\p{Zs}]$/u.test(character) && character !== ' '
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : undefined;
}
