import { analyze } from '@23telecom/encoding';
import { expect, test } from 'vitest';
import { readTemplate } from '../../composition/read-template.ts';
import { emptyDraft, type Draft } from '../../draft/draft.ts';
import { emptyRecipientList } from '../../recipients/recipient-list.ts';
import { findFaults } from './find-faults.ts';

const anna = { number: '+447400123456', dialCode: '44', country: 'GB', cells: ['Anna'] };
const list = {
  ...emptyRecipientList,
  recipients: [anna],
  numbers: [anna.number],
  columns: { names: ['name', 'phone'], numbers: 1 },
};

function measuredOf(text: string) {
  return {
    isPersonal: false,
    groups: [],
    recipients: 1,
    segments: 1,
    longest: { text, analysis: analyze(text) },
    causes: undefined,
    estimate: undefined,
    isRunning: false,
  };
}

function faultsOf(draft: Partial<Draft>, used: typeof emptyRecipientList = list) {
  const whole = { ...emptyDraft, senderId: 'BellaNapoli', ...draft };
  const measured = measuredOf(whole.text);
  return Object.fromEntries(findFaults(whole, readTemplate(whole.text), used, measured));
}

test('a complete message has no faults', () => {
  expect(faultsOf({ text: 'Hi {{name}}' })).toEqual({});
});

test('an empty form has a fault at each field, in their order', () => {
  const faults = faultsOf({ senderId: '' }, emptyRecipientList);
  expect(Object.keys(faults)).toEqual(['from', 'to', 'text']);
  expect(faults.from).toBe('Enter a sender name.');
  expect(faults.text).toBe('Write a message.');
});

test.each([
  [{ senderId: 'My Shop!' }, 'from', 'Use only the letters A to Z and digits, without spaces.'],
  [{ senderId: '1shop' }, 'from', 'Start the sender with a letter, or a phone number with +.'],
  [{ text: 'Hi {{city}}' }, 'text', '\u2068{{city}}\u2069 has no value.'],
  [{ text: 'Hi {{name}' }, 'text', 'The braces at character 4'],
  [{ text: 'ж'.repeat(20_000) }, 'text', '299 segments, and at most 255'],
] as const)('%o is a fault at %s', (draft, field, sentence) => {
  expect(faultsOf({ text: 'Hi', ...draft })[field]).toContain(sentence);
});

test('a list that could not be read has no columns to judge the text by', () => {
  const draft = { ...emptyDraft, senderId: 'BellaNapoli', text: 'Hi {{name}}' };
  const measured = { ...measuredOf(draft.text), error: new Error('no connection') };
  const faults = findFaults(draft, readTemplate(draft.text), emptyRecipientList, measured, true);
  expect(Object.fromEntries(faults)).toEqual({
    to: 'The recipients could not be read.',
    text: 'The messages could not be measured.',
  });
});

test('rows without a number are named only if no row has one', () => {
  const refused = [
    { line: 2, entry: 'n/a', code: 'NO_DIGITS', why: 'This is not a phone number.' },
  ];
  expect(faultsOf({ text: 'Hi' }, { ...list, refused })).toEqual({});
  expect(faultsOf({ text: 'Hi' }, { ...emptyRecipientList, refused }).to).toContain(
    '1 row has no valid number',
  );
});
