import { analyze } from '../segments/analyze.ts';
import { offenders } from '../segments/offenders.ts';
import type { Finding } from './finding.ts';
import { checkSmartenOptions } from '../smart/check-smarten-options.ts';
import { invisible } from '../smart/invisible.ts';
import { type Piece, piecesOf } from '../smart/pieces.ts';
import { replacePiece } from '../smart/replace-characters.ts';
import { scriptOf, scriptUsing } from './script-of.ts';
import type { SmartenOptions } from '../smart/smarten-options.ts';
import { isPlain } from '../smart/substitute.ts';

/** An offender with the text around it, which decides how it is replaced. */
interface Place {
  readonly piece: Piece;
  readonly before: string;
  readonly after: string;
}

interface Group {
  readonly script: string | undefined;
  readonly places: Place[];
}

const choices: readonly (readonly [NonNullable<Finding['option']>, SmartenOptions])[] = [
  ['accents', { accents: true }],
  ['greek', { greek: true }],
  ['cyrillic', { cyrillic: true }],
  ['emoji', { emoji: 'drop' }],
];

/**
 * Explains why a text needs UCS-2, in findings that a page can show as sentences: one for each script, one
 * for each different emoji, and one for each other character. In order of the first occurrence; empty if the
 * text is GSM-7. Takes the options of `smarten`, and says what `smarten` can do about each finding.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 *
 * @example
 * ```ts
 * explainOffenders('Привет, мир 👩‍🦰').map(({ kind, name, count }) => [kind, name, count]);
 * // [['script', 'Cyrillic', 9], ['emoji', '👩‍🦰', 1]]
 * ```
 */
export function explainOffenders(text: string, options: SmartenOptions = {}): Finding[] {
  const { encoding } = analyze(text, options);
  checkSmartenOptions(options);
  if (encoding === 'GSM-7') return [];
  const places = placesOf(text, options);
  const scripts = new Map<string, string>();
  for (const { piece } of places) {
    if (scripts.has(piece.text)) continue;
    const script = scriptOf(piece.text);
    if (script) scripts.set(piece.text, script);
  }
  const found = new Set(scripts.values());
  const groups = new Map<string, Group>();
  for (const place of places) {
    const { text: character, isEmoji } = place.piece;
    const script = isEmoji ? undefined : (scripts.get(character) ?? scriptUsing(character, found));
    const key = script ? `script ${script}` : character;
    const group = groups.get(key) ?? { script, places: [] };
    group.places.push(place);
    groups.set(key, group);
  }
  return Array.from(groups.values(), (group) => toFinding(group, options));
}

/**
 * Lists the pieces with an offender. With national tables these are the characters that `offenders` lists, unless
 * the tables hold the whole text but save no segment: then they are those that the default alphabet lacks.
 */
function placesOf(text: string, { national }: SmartenOptions): Place[] {
  const lacking = new Set(offenders(text, { national }).map(({ character }) => character));
  const isOffender =
    lacking.size > 0
      ? (piece: string) => Array.from(piece).some((character) => lacking.has(character))
      : (piece: string) => !isPlain(piece);
  const places: Place[] = [];
  let before = '';
  for (const piece of piecesOf(text)) {
    const after = text.charAt(piece.index + piece.text.length);
    if (isOffender(piece.text)) places.push({ piece, before, after });
    before = piece.text;
  }
  return places;
}

function toFinding({ script, places }: Group, options: SmartenOptions): Finding {
  const [first] = places;
  const text = first?.piece.text ?? '';
  const codePoints = Array.from(text, toCodePoint);
  const replacement = replaceAll(places, options);
  const option =
    replacement === undefined
      ? choices.find(
          ([, choice]) => replaceAll(places, { ...options, ...choice }) !== undefined,
        )?.[0]
      : undefined;
  return {
    kind: script ? 'script' : first?.piece.isSurelyEmoji ? 'emoji' : 'character',
    name: script ?? text,
    codePoints: script ? [] : codePoints,
    count: places.length,
    indices: places.map(({ piece }) => piece.index),
    isReplaceable: replacement !== undefined,
    ...(replacement !== undefined && { replacement }),
    ...(option && { option }),
  };
}

/** Replaces each piece. Returns the first replacement, or `undefined` if a piece cannot be replaced. */
function replaceAll(places: readonly Place[], options: SmartenOptions): string | undefined {
  const limits = { ...options, removable: invisible };
  // The text around a character changes how it is replaced, but not whether: one place of each is enough.
  const seen = new Set<string>();
  let first: string | undefined;
  for (const { piece, before, after } of places) {
    if (seen.has(piece.text)) continue;
    seen.add(piece.text);
    const replacement = replacePiece(piece, before, after, limits);
    if (!isPlain(replacement)) return undefined;
    first ??= replacement;
  }
  return first;
}

function toCodePoint(character: string): string {
  return 'U+' + Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0');
}
