import { formatCost, formatMoney, formatMoneyRange } from '@23telecom/encoding/format';

formatMoney(0.0085, 'EUR', { locale: 'en' }); //=> '€0.0085'
formatMoneyRange(0.0085, 0.0092, 'EUR', { locale: 'en' }); //=> '€0.0085 – €0.0092'
formatMoneyRange(-647.2697, -522.0118, 'EUR', { locale: 'en' }); //=> '-€647.2697 – -€522.0118'

const parts = formatCost(
  { min: 0.0085, max: 0.0092, currency: 'EUR', billable: 1, unpriced: ['+99912345678'] },
  { locale: 'en' },
);
parts;
//=> {
//   amount: '€0.0085 – €0.0092', isAtLeast: true,
//   unpriced: 1, unpricedCount: '1', unpricedPlural: 'one',
// }
