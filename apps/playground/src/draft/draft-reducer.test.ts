import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { findUndoStep, reduceDraft } from './draft-reducer.ts';

test('changes of the page are taken back one by one, the last first', () => {
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

test('once the reader has typed on, undo would lose it and is not offered', () => {
  const changed = reduceDraft(
    { ...emptyDraft, text: '“' },
    { type: 'changed', label: 'one', edit: () => ({ text: '"' }) },
  );
  const typed = reduceDraft(changed, { type: 'typed', text: '"x' });
  expect(findUndoStep(typed)).toBeUndefined();
  expect(reduceDraft(typed, { type: 'undone' })).toBe(typed);
});

test('a change is made to the text of the moment, also if the page has not drawn its last key yet', () => {
  const edit = ({ text }: { text: string }) => ({ text: text.replaceAll('’', "'") });
  const typed = reduceDraft({ ...emptyDraft, text: '’' }, { type: 'typed', text: '’x' });
  expect(reduceDraft(typed, { type: 'changed', label: 'one', edit }).text).toBe("'x");
});

test('a change that changes nothing leaves no step', () => {
  expect(reduceDraft(emptyDraft, { type: 'changed', label: 'x', edit: () => ({ text: '' }) })).toBe(
    emptyDraft,
  );
});
