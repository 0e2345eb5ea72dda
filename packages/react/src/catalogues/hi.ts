import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in Hindi.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: hi });
 * ```
 */
export const hi: CompleteSmsCatalogue = {
  locale: 'hi',
  sentences: [
    // text.EMPTY
    'संदेश लिखें।',
    // text.TOO_LONG
    'संदेश बहुत लंबा है। {count} अक्षर हटाएँ।',
    // text.OVER_LIMIT
    'अधिकतम {max}',
    // text.NOT_GSM7
    'ये अक्षर बदलें: {characters}',
    // text.TEMPLATE
    'दोहरे कोष्ठक और हर फ़ील्ड का मान जाँचें।',
    // text.INVALID
    'संदेश स्वीकार नहीं हुआ।',
    // senderId.EMPTY
    'प्रेषक का नाम लिखें।',
    // senderId.BAD_CHARACTER
    'केवल रोमन अक्षर और अंक लिखें।',
    // senderId.LEADING_DIGIT
    'प्रेषक का नाम अक्षर से, नंबर + से शुरू करें।',
    // senderId.INVALID
    '3 से 11 रोमन अक्षर और अंक, या देश कोड वाला नंबर लिखें।',
    // recipients.EMPTY
    'फ़ोन नंबर लिखें।',
    // recipients.TOO_MANY
    'अधिकतम {max} नंबर लिखें।',
    // recipients.AT
    'नंबर {position}: {problem}',
    // recipients.NO_COUNTRY
    '+ और देश कोड से शुरू करें।',
    // recipients.BAD_CHARACTER
    '+ के बाद केवल अंक लिखें।',
    // recipients.SHORTENED
    'स्प्रेडशीट ने इसे छोटा किया। फिर कॉपी करें।',
    // recipients.SEVERAL_NUMBERS
    'हर पंक्ति में केवल एक नंबर लिखें।',
    // recipients.INVALID
    'यह मान्य फ़ोन नंबर नहीं है। अंक जाँचें।',
    // send.UNCERTAIN
    'कनेक्शन टूट गया, इसलिए पता नहीं कि संदेश गया या नहीं। दोबारा भेजने से पहले भेजे गए संदेश देखें।',
    // send.NO_BALANCE
    'बैलेंस कम है। कुछ नहीं भेजा गया।',
    // send.NO_CONNECTION
    'कनेक्शन नहीं है। कुछ नहीं भेजा गया।',
    // send.TOO_FAST
    'एक साथ बहुत संदेश। कुछ नहीं भेजा गया। थोड़ा रुकें।',
    // send.REFUSED
    'सेवा ने संदेश अस्वीकार किया। कुछ नहीं भेजा गया।',
    // send.STOPPED
    'भेजना बीच में रुक गया। जारी रखने के लिए फिर भेजें।',
    // send.SENT
    'संदेश भेजा गया। विवरण भेजे गए संदेशों में देखें।',
    // send.DUPLICATE
    'यह संदेश पहले ही भेजा गया था।',
    // count
    '{count} भाग',
    // left
    '{count} अक्षर बाकी',
    // special
    'विशेष अक्षर',
    // remove
    'एक भाग बचाने के लिए {count} अक्षर हटाएँ{saved}',
    // replace
    '{count} भाग बचाने के लिए विशेष अक्षर बदलें{saved}',
    // unpriced
    { one: '{count} नंबर की कीमत नहीं', other: '{count} नंबरों की कीमत नहीं' },
    // outcome.accepted
    'भेजा गया',
    // outcome.blocked_country
    'नहीं भेजा गया: देश प्रतिबंधित',
    // outcome.failed
    'नहीं भेजा गया',
    // list
    '{first}, {next}',
  ],
};
