import type { SmsCatalogue } from '@23telecom/react/composer';

/** A catalogue of an application's own, with the sentences that the pictures show. */
export const hebrew: SmsCatalogue = {
  locale: 'he',
  sentences: {
    'recipients.AT': 'מספר {position}: {problem}',
    'recipients.NO_COUNTRY': 'יש להתחיל ב־+ ובקידומת המדינה.',
    'senderId.EMPTY': 'יש להזין שם שולח.',
    'senderId.LEADING_DIGIT': 'שם השולח מתחיל באות.',
    count: { one: 'מקטע אחד', two: 'שני מקטעים', other: '{count} מקטעים' },
    left: { one: 'נותר תו אחד', two: 'נותרו שני תווים', other: 'נותרו {count} תווים' },
    special: 'תווים מיוחדים',
    remove: {
      one: 'הסרת תו אחד תחסוך מקטע{saved}',
      other: 'הסרת {count} תווים תחסוך מקטע{saved}',
    },
    'outcome.accepted': 'נשלח',
    list: '{first}, {next}',
  },
};
