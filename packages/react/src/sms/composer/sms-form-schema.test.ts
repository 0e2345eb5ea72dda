import { describe, expect, test } from 'vitest';
import { checkSmsForm, readSmsValues } from './check-sms-form.ts';
import { smsFormSchema } from './sms-form-schema.ts';

const filled = { recipients: '07911 123456', senderId: 'MyApp', text: 'Hello' };

describe('the schema of a form', () => {
  test('returns the message to send', () => {
    expect(smsFormSchema({ defaultCountry: 'GB' })['~standard'].validate(filled)).toEqual({
      value: { to: ['+447911123456'], senderId: 'MyApp', text: 'Hello' },
    });
  });

  test('returns a sentence and a code for each field', () => {
    const values = { ...filled, senderId: '1', text: '' };
    expect(smsFormSchema()['~standard'].validate(values)).toEqual({
      issues: [
        {
          place: 'recipients',
          path: ['recipients'],
          code: 'NO_COUNTRY',
          params: { position: 1 },
          message: 'Number 1: start it with + and the country code.',
        },
        {
          place: 'senderId',
          path: ['senderId'],
          code: 'LEADING_DIGIT',
          params: {},
          message: 'Start the sender with a letter, or a phone number with +.',
        },
        { place: 'text', path: ['text'], code: 'EMPTY', params: {}, message: 'Write a message.' },
      ],
    });
  });

  test.each([undefined, null, 1, 'form', [], { text: 1, recipients: {}, senderId: null }])(
    'never throws for %j',
    (values) => {
      expect(smsFormSchema()['~standard'].validate(values).issues).toHaveLength(3);
    },
  );
});

describe('checkSmsForm', () => {
  test('keeps the rules of the composer', () => {
    const codes = (values: object, options = {}) =>
      checkSmsForm({ ...filled, recipients: '+447911123456', ...values }, options).problems?.map(
        ({ place, code }) => `${place} ${code}`,
      );
    expect(codes({})).toBeUndefined();
    expect(codes({ text: 'a'.repeat(161) }, { maxSegments: 1 })).toEqual(['text TOO_LONG']);
    expect(codes({ text: '😀' }, { encoding: 'GSM-7' })).toEqual(['text NOT_GSM7']);
    const recipients = Array.from({ length: 101 }, (_, index) => `+44791112${1000 + index}`).join();
    expect(codes({ recipients })).toEqual(['recipients TOO_MANY']);
  });

  test('a country that is none is a fault of the code', () => {
    expect(() => checkSmsForm(filled, { defaultCountry: 'UK' })).toThrow(/^country: /);
  });
});

test('the line breaks of a submitted field count once', () => {
  const form = new FormData();
  form.set('text', 'one\r\ntwo\rthree\nfour');
  form.set('recipients', '+447911123456\r\n');
  expect(readSmsValues(Object.fromEntries(form))).toEqual({
    recipients: '+447911123456\n',
    senderId: '',
    text: 'one\ntwo\nthree\nfour',
  });
});
