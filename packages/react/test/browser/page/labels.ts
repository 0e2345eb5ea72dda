import type { SmsFormLabels } from '../../../copy-in/sms-form.tsx';

export const germanLabels: SmsFormLabels = {
  recipients: 'Rufnummern',
  senderId: 'Absender',
  text: 'Nachricht',
  replace: 'Sonderzeichen ersetzen',
  undo: 'Rückgängig',
  send: 'Nachricht senden',
};

export const arabicLabels: SmsFormLabels = {
  recipients: 'أرقام الهواتف',
  senderId: 'المرسل',
  text: 'الرسالة',
  replace: 'استبدال الأحرف الخاصة',
  undo: 'تراجع',
  send: 'إرسال الرسالة',
};

export const hebrewLabels: SmsFormLabels = {
  recipients: 'מספרי טלפון',
  senderId: 'שולח',
  text: 'הודעה',
  replace: 'החלפת תווים מיוחדים',
  undo: 'ביטול',
  send: 'שליחת ההודעה',
};
