import { expect, it } from 'vitest';
import * as country from './country/index.ts';
import * as main from './index.ts';

it('exports no more and no less', () => {
  expect(Object.keys(main).sort()).toEqual([
    'EncodingError',
    'analyze',
    'checkRecipient',
    'checkSenderId',
    'countSegments',
    'estimateCost',
    'isGsm7',
    'offenders',
    'segment',
  ]);
  expect(Object.keys(country)).toEqual(['resolveCountry']);
});
