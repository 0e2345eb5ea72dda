import type { ConversionInput, ConversionResult } from '../conversions/conversions.ts';
import { checkFields, expect, isFilled } from './check.ts';
import { define } from './define.ts';
import { isId } from './is-id.ts';
import { readRecord } from './read.ts';

const isScalar = expect(
  (value) => value === null || /^(str|num|boo|und)/.test(typeof value),
  'a string, a number, a boolean or null',
);

/** `POST /callback/action` (contract §10, §11). The answer is not documented: no error is a yes. */
export const conversionsTrackOperation = define<ConversionInput, ConversionResult>(
  'conversions.track',
  'POST /callback/action',
  undefined,
  () => ({ isRecorded: true }),
  {
    credentials: 'tracker',
    answer: 'any',
    validate: (input) => {
      const extra = Object.keys(readRecord(input)).map((name) => [name, isScalar] as const);
      return checkFields(
        input,
        { ...Object.fromEntries(extra), messageId: isId, actionType: isFilled },
        true,
      );
    },
    encode: ({ messageId, actionType, ...extra }) => ({
      path: '/callback/action',
      body: { ...extra, message_id: messageId, action_type: actionType },
    }),
  },
);
