import type { ConversionInput, ConversionResult } from '../conversions/conversions.ts';
import { checkFields, expect, isFilled, isId } from './check.ts';
import { operationOf } from './operation-of.ts';
import { readRecord } from './read.ts';

const isScalar = expect(
  (value) => value === null || /^(string|number|boolean)$/.test(typeof value),
  'a string, a number, a boolean or null',
);

/** `POST /callback/action` (contract §10, §11). */
export const conversionsTrackOperation = operationOf<ConversionInput, ConversionResult>(
  'conversions.track',
  'write',
  'POST',
  '/callback/action',
  {
    credentials: 'tracker',
    answer: 'any',
    validate: (input) => {
      const extra = Object.keys(readRecord(input)).map((name) => [name, isScalar] as const);
      return checkFields(
        input,
        { ...Object.fromEntries(extra), messageId: isId, actionType: isFilled },
        ['messageId', 'actionType'],
      );
    },
    encode: ({ messageId, actionType, ...extra }) => ({
      path: '/callback/action',
      body: { ...extra, message_id: messageId, action_type: actionType },
    }),
    // The answer is not documented: what is not an error was recorded.
    decode: (answer) => ({ isRecorded: readRecord(answer).status !== false }),
  },
);
