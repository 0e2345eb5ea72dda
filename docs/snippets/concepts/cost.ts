import { estimateCost } from '@23telecom/encoding';

const { min, max, byCountry, unpriced } = estimateCost({
  text: 'Your table is ready',
  to: ['+14155550100', '+447700900000', '+99912345678'],
  rates: [
    { dialCode: '1', country: 'United States', network: 'Verizon Wireless', rate: 0.0085 },
    { dialCode: '1', country: 'United States', network: 'T-Mobile', rate: 0.0092 },
    { dialCode: '44', country: 'United Kingdom', rate: 0.0391 },
  ],
  currency: 'EUR',
});
[min, max]; //=> [0.0476, 0.0483]
unpriced; //=> ['+99912345678']
byCountry.map(({ country, min, max }) => [country, min, max]);
//=> [
//   ['United States', 0.0085, 0.0092],
//   ['United Kingdom', 0.0391, 0.0391],
// ]
