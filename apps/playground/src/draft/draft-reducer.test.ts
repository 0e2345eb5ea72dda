import { expect, test } from 'vitest';
import { findUndoStep, reduceDraft } from './draft-reducer.ts';
import { emptyDraft } from './draft.ts';

test('changes by the page are undone one by one, the last first', () => {
  const typed = reduceDraft(emptyDraft, { type: 'typed', text: '“a”' });
  const once = reduceDraft(typed, { type: 'changed', label: 'one', edit: () => ({ text: '"a”' }) });
  const twice = reduceDraft(once, {
    type: 'changed',
    label: 'two',
    edit: () => ({ lineBreak: 'CRLF' }),
  });
  expect(findUndoStep(twice)?.label).toBe('two');
  const back = reduceDraft(twice, { type: 'undone' });
  expect(back).toMatchObject({ text: '"a”', lineBreak: 'LF' });
  expect(reduceDraft(back, { type: 'undone' })).toMatchObject({ text: '“a”', undoSteps: [] });
});

test('undo is not offered after more typing, because it would discard it', () => {
  const changed = reduceDraft(
    { ...emptyDraft, text: '“' },
    { type: 'changed', label: 'one', edit: () => ({ text: '"' }) },
  );
  const typed = reduceDraft(changed, { type: 'typed', text: '"x' });
  expect(findUndoStep(typed)).toBeUndefined();
  expect(reduceDraft(typed, { type: 'undone' })).toBe(typed);
});

test('a change applies to the latest text, including key presses not rendered yet', () => {
  const edit = ({ text }: { text: string }) => ({ text: text.replaceAll('’', "'") });
  const typed = reduceDraft({ ...emptyDraft, text: '’' }, { type: 'typed', text: '’x' });
  expect(reduceDraft(typed, { type: 'changed', label: 'one', edit }).text).toBe("'x");
});

test('a change without an effect leaves no undo step', () => {
  expect(reduceDraft(emptyDraft, { type: 'changed', label: 'x', edit: () => ({ text: '' }) })).toBe(
    emptyDraft,
  );
});

test('a text that is cleared forgets the line ends of what was pasted', () => {
  const pasted = reduceDraft(reduceDraft(emptyDraft, { type: 'typed', text: 'a\nb' }), {
    type: 'pasted-crlf',
  });
  expect(pasted.lineBreak).toBe('CRLF');
  expect(reduceDraft(pasted, { type: 'typed', text: 'a\nbc' }).lineBreak).toBe('CRLF');
  const cleared = reduceDraft(pasted, { type: 'typed', text: '' });
  expect(reduceDraft(cleared, { type: 'typed', text: 'a\nb' }).lineBreak).toBe('LF');
});
