import type { Price } from '@23telecom/client';
import { expect, test } from 'vitest';
import { findPrices } from './find-prices.ts';

const price = (country: string, network: string, dialCode: string, mcc: string): Price => ({
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
});
const british = price('United Kingdom', 'O2', '44', '234');
const american = price('United States', 'Verizon Wireless', '1', '310');
const prices = [british, american];

test.each([
  ['', [british, american]],
  ['united', [british, american]],
  ['united verizon', [american]],
  ['+44', [british]],
  ['23401', [british]],
  ['Atlantis', []],
])('%j finds its prices', (search, found) => {
  expect(findPrices(prices, search)).toEqual(found);
});
