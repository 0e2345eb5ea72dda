import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in Arabic.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: ar });
 * ```
 */
export const ar: CompleteSmsCatalogue = {
  locale: 'ar',
  sentences: [
    // text.EMPTY
    'اكتب رسالة.',
    // text.TOO_LONG
    'الرسالة طويلة. الأحرف الزائدة: {count}',
    // text.OVER_LIMIT
    'الحد الأقصى {max}',
    // text.NOT_GSM7
    'استبدل هذه الأحرف: {characters}',
    // text.TEMPLATE
    'راجع الأقواس المزدوجة وقيم الحقول.',
    // text.INVALID
    'لم تُقبل الرسالة.',
    // senderId.EMPTY
    'أدخل اسم المرسل.',
    // senderId.BAD_CHARACTER
    'أحرف لاتينية وأرقام فقط، بلا مسافات.',
    // senderId.LEADING_DIGIT
    'ابدأ بحرف، أو بعلامة + للرقم.',
    // senderId.INVALID
    'أدخل 3 إلى 11 حرفًا ورقمًا، أو رقم هاتف مع رمز الدولة.',
    // recipients.EMPTY
    'أدخل رقم هاتف.',
    // recipients.TOO_MANY
    'الحد الأقصى {max}',
    // recipients.AT
    'الرقم {position}: {problem}',
    // recipients.NO_COUNTRY
    'ابدأ بعلامة + ورمز الدولة.',
    // recipients.BAD_CHARACTER
    'أرقام فقط بعد +.',
    // recipients.SHORTENED
    'رقم مختصر. انسخه كنص.',
    // recipients.SEVERAL_NUMBERS
    'رقم واحد في كل سطر.',
    // recipients.INVALID
    'ليس رقم هاتف صالحًا. راجع الأرقام.',
    // send.UNCERTAIN
    'انقطع الاتصال وربما أُرسلت الرسالة. راجع الرسائل المرسلة قبل إعادة الإرسال.',
    // send.NO_BALANCE
    'الرصيد لا يكفي. لم يُرسل شيء.',
    // send.NO_CONNECTION
    'لا يوجد اتصال. لم يُرسل شيء.',
    // send.TOO_FAST
    'رسائل كثيرة. لم يُرسل شيء. انتظر قليلًا.',
    // send.REFUSED
    'رفضت الخدمة الرسالة. لم يُرسل شيء.',
    // send.STOPPED
    'توقف الإرسال. أرسل مجددًا للمتابعة.',
    // send.SENT
    'أُرسلت الرسالة. راجع الرسائل المرسلة.',
    // send.DUPLICATE
    'سبق إرسال هذه الرسالة.',
    // count
    {
      one: 'مقطع واحد',
      two: 'مقطعان',
      few: '{count} مقاطع',
      many: '{count} مقطعًا',
      other: '{count} مقطع',
    },
    // left
    {
      one: 'بقي حرف واحد',
      two: 'بقي حرفان',
      few: 'بقيت {count} أحرف',
      many: 'بقي {count} حرفًا',
      other: 'بقي {count} حرف',
    },
    // special
    'أحرف خاصة',
    // remove
    {
      one: 'احذف حرفًا واحدًا لتوفير مقطع{saved}',
      two: 'احذف حرفين لتوفير مقطع{saved}',
      few: 'احذف {count} أحرف لتوفير مقطع{saved}',
      many: 'احذف {count} حرفًا لتوفير مقطع{saved}',
      other: 'احذف {count} حرف لتوفير مقطع{saved}',
    },
    // replace
    'استبدل الأحرف الخاصة. مقاطع أقل: {count}{saved}',
    // unpriced
    'أرقام بلا سعر: {count}',
    // outcome.accepted
    'أُرسلت',
    // outcome.blocked_country
    'لم تُرسل: الدولة محظورة',
    // outcome.failed
    'لم تُرسل',
    // list
    '{first}، {next}',
  ],
};
