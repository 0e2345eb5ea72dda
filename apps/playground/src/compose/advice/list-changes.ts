import type { Finding } from '@23telecom/encoding/explain';
import type { Replacement } from '@23telecom/encoding/smart';
import { nameCharacter } from '../../characters/name-character.ts';

/** Characters that force UCS-2 and share a name, with their replacement. */
export interface Change {
  readonly name: string;
  /** The different characters, such as `“` and `”`. */
  readonly glyphs: readonly string[];
  /** The text instead of them; `''` if they are removed, undefined if they stay. */
  readonly replacement: string | undefined;
  readonly count: number;
  /** UTF-16 index of the first one. */
  readonly index: number;
}

/** Lists the findings by name, with their replacements. */
export function listChanges(
  findings: readonly Finding[],
  replacements: readonly Replacement[],
): readonly Change[] {
  const byIndex = new Map(replacements.map((each) => [each.index, each.replacement]));
  const changes = new Map<string, Change & { glyphs: string[]; count: number }>();
  for (const { kind, name, count, indices } of findings) {
    const [index = 0] = indices;
    const replacement = byIndex.get(index);
    const words =
      kind === 'script' ? `${name} letters` : kind === 'emoji' ? 'emoji' : nameCharacter(name);
    const key = `${words} ${kind === 'emoji' ? name : ''} ${replacement ?? '–'}`;
    const known = changes.get(key);
    if (known) {
      known.count += count;
      if (kind !== 'script' && !known.glyphs.includes(name)) known.glyphs.push(name);
    } else {
      const glyphs = kind === 'script' ? [] : [name];
      changes.set(key, { name: words, glyphs, replacement, count, index });
    }
  }
  return [...changes.values()];
}
