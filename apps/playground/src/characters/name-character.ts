const names: Readonly<Record<string, string>> = {
  '‘': 'curly apostrophe',
  '’': 'curly apostrophe',
  '‚': 'low quotation mark',
  '“': 'curly quotation marks',
  '”': 'curly quotation marks',
  '„': 'curly quotation marks',
  '«': 'angle quotation marks',
  '»': 'angle quotation marks',
  '–': 'en dash',
  '—': 'em dash',
  '‐': 'hyphen',
  '‑': 'non-breaking hyphen',
  '−': 'minus sign',
  '…': 'ellipsis',
  '•': 'bullet',
  '·': 'middle dot',
  '\u00a0': 'non-breaking space',
  '\u202f': 'narrow non-breaking space',
  '\u2009': 'thin space',
  '\u200b': 'zero-width space',
  '\u200d': 'zero-width joiner',
  '\ufeff': 'byte order mark',
  '\u00ad': 'soft hyphen',
  '\t': 'tab',
  '™': 'trade mark sign',
  '®': 'registered sign',
  '©': 'copyright sign',
  '°': 'degree sign',
  '×': 'multiplication sign',
  '÷': 'division sign',
  '½': 'one half',
  '¼': 'one quarter',
  '¾': 'three quarters',
  '²': 'superscript two',
  '³': 'superscript three',
  '′': 'prime',
  '″': 'double prime',
  '→': 'right arrow',
  '←': 'left arrow',
  '`': 'grave accent',
  '´': 'acute accent',
  '₹': 'rupee sign',
  '₽': 'rouble sign',
  '₺': 'lira sign',
  '✓': 'check mark',
  '★': 'star',
  '\ufffd': 'replacement character',
};

const marks: Readonly<Record<string, string>> = {
  '\u0300': 'a grave accent',
  '\u0301': 'an acute accent',
  '\u0302': 'a circumflex',
  '\u0303': 'a tilde',
  '\u0304': 'a macron',
  '\u0306': 'a breve',
  '\u0307': 'a dot above',
  '\u0308': 'two dots',
  '\u030a': 'a ring',
  '\u030b': 'a double accent',
  '\u030c': 'a caron',
  '\u0323': 'a dot below',
  '\u0326': 'a comma below',
  '\u0327': 'a cedilla',
  '\u0328': 'an ogonek',
};

/** The name of a character that GSM-7 lacks, in the reader's words; its code points if it has none. */
export function nameCharacter(character: string): string {
  const name = names[character];
  if (name !== undefined) return name;
  const [letter = '', mark = ''] = character.normalize('NFD');
  const accent = marks[mark];
  if (accent !== undefined && /^\p{L}$/u.test(letter)) return `${letter} with ${accent}`;
  return Array.from(character, writeCodePoint).join(' ');
}

function writeCodePoint(character: string): string {
  const point = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `U+${point}`;
}
