import { estimateCost } from '@23telecom/encoding';
import { fill, measure, parseTemplate } from '@23telecom/encoding/template';

const template = parseTemplate('Hi {{name}}, see you in {{city}}');
template.fields; //=> ['name', 'city']

const rows = [
  { name: 'Ann', city: 'Bath', phone: '+447400123456' },
  { name: 'Łucja', city: 'Leeds', phone: '+447400123457' },
];
fill(template, { name: 'Ann', city: 'Bath' }); //=> 'Hi Ann, see you in Bath'

const { groups, longest, ucs2, cost } = measure(template, rows, {
  pricing: {
    estimateCost,
    to: 'phone',
    rates: [{ dialCode: '44', country: 'United Kingdom', rate: 0.0391 }],
    currency: 'EUR',
  },
});
groups;
//=> [
//   { encoding: 'GSM-7', segments: 1, rows: 1, firstRow: 0 },
//   { encoding: 'UCS-2', segments: 1, rows: 1, firstRow: 1 },
// ]
longest?.row; //=> 1
ucs2.fields; //=> [{ field: 'name', rows: 1, characters: ['Ł'] }]
ucs2.listed; //=> [{ row: 1, fields: ['name'] }]
cost?.max; //=> 0.0782
