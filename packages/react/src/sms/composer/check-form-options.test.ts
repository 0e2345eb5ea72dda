import { expect, test } from 'vitest';
import { de } from '../../catalogues/de.ts';
import { checkSmsForm } from './check-sms-form.ts';
import type { SmsFormOptions } from './sms-form-options.ts';
import { smsFormSchema } from './sms-form-schema.ts';

const values = { recipients: '+447911123456', senderId: 'MyApp', text: 'Hello' };

test.each<readonly [string, unknown]>([
  ['options', null],
  ['options', 'GB'],
  ['maxSegments', { maxSegments: 0 }],
  ['maxSegments', { maxSegments: 1.5 }],
  ['maxSegments', { maxSegments: 256 }],
  ['maxSegments', { maxSegments: NaN }],
  ['maxSegments', { maxSegments: '2' }],
  ['catalogue', { catalogue: 'de' }],
  ['catalogue', { catalogue: {} }],
  ['catalogue', { catalogue: { de } }],
  ['encoding', { encoding: 'gsm7' }],
  ['national', { national: 'turkish' }],
])('a wrong option is named, however short the text is: %s %j', (field, options) => {
  const message = new RegExp(`^${field}: expected `);
  expect(() => checkSmsForm(values, options as SmsFormOptions)).toThrow(message);
  expect(() => {
    smsFormSchema(options as SmsFormOptions)['~standard'].validate(values);
  }).toThrow(message);
});

test.each<SmsFormOptions>([{}, { maxSegments: 1 }, { maxSegments: 255 }, { catalogue: de }])(
  'the control: %j',
  (options) => {
    expect(checkSmsForm(values, options).input).toBeDefined();
  },
);
