import { estimateCost } from '@23telecom/encoding';
import { resolveCountry } from '@23telecom/encoding/country';

resolveCountry('+14165551234', ['United States', 'Canada']); //=> 'Canada'

const { byCountry } = estimateCost({
  text: 'Hello',
  to: ['+12025550123', '+14165551234'],
  rates: [
    { dialCode: '1', country: 'United States', rate: 0.0085 },
    { dialCode: '1', country: 'Canada', rate: 0.0072 },
  ],
  currency: 'EUR',
  resolveCountry,
});
byCountry.map((row) => [row.country, row.max]); //=> [['United States', 0.0085], ['Canada', 0.0072]]
resolveCountry('+12425551234', ['United States', 'Canada']); //=> null
