import { expect, test } from 'vitest';
import { findReasons } from './find-reasons.ts';
import { listChanges } from './list-changes.ts';
import { loadAdviceTools } from './load-advice-tools.ts';
import { nameCharacter } from '../../characters/name-character.ts';

test('characters of one name share a row', async () => {
  const { findings, offer } = findReasons('“a” – ‘b’ 👍 č', await loadAdviceTools());
  const changes = listChanges(findings, offer?.replacements ?? []);
  expect(
    changes.map(({ name, glyphs, replacement, count }) => [name, glyphs, replacement, count]),
  ).toEqual([
    ['curly quotation marks', ['“', '”'], '"', 2],
    ['en dash', ['–'], '-', 1],
    ['curly apostrophe', ['‘', '’'], "'", 2],
    ['emoji', ['👍'], '', 1],
    ['c with a caron', ['č'], 'c', 1],
  ]);
});

test('a character without a name has its code point', () => {
  expect(nameCharacter('∞')).toBe('U+221E');
});
