import { estimateCost } from '@23telecom/encoding';

const estimate = estimateCost({
  text: 'Your order is on its way',
  to: ['+14155551234', '+447400123456', '+447400123456', '+99912345678'],
  rates: [
    { dialCode: '1', country: 'United States', network: 'Verizon Wireless', rate: 0.0085 },
    { dialCode: '1', country: 'United States', network: 'T-Mobile', rate: 0.0092 },
    { dialCode: '44', country: 'United Kingdom', rate: 0.0391, validFrom: '2026-01-08T22:15:29Z' },
  ],
  currency: 'EUR',
  at: '2026-02-13T10:30:00Z',
});

estimate.min; //=> 0.0867
estimate.max; //=> 0.0874
estimate.billable; //=> 3
estimate.duplicates; //=> 1
estimate.unpriced; //=> ['+99912345678']
estimate.byCountry.map((row) => [row.country, row.recipients, row.max]);
//=> [['United Kingdom', 2, 0.0782], ['United States', 1, 0.0092]]
