import type { Price } from '@23telecom/client';
import { expect, test } from 'vitest';
import { findPrices } from './find-prices.ts';

function makePrice(country: string, network: string, dialCode: string, mcc: string): Price {
  return {
    country,
    network,
    dialCode,
    mcc,
    mnc: '01',
    rate: 0.01,
    previousRate: null,
    changeType: 'Same',
    validFrom: null,
    validUntil: null,
  };
}

const british = makePrice('United Kingdom', 'O2', '44', '234');
const american = makePrice('United States', 'Verizon Wireless', '1', '310');
const prices = [british, american];

test.each([
  ['', [british, american]],
  ['united', [british, american]],
  ['united verizon', [american]],
  ['+44', [british]],
  ['23401', [british]],
  ['Atlantis', []],
])('a search for %j finds the matching prices', (search, found) => {
  expect(findPrices(prices, search)).toEqual(found);
});
