import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in Turkish.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: tr });
 * ```
 */
export const tr: CompleteSmsCatalogue = {
  locale: 'tr',
  sentences: [
    // text.EMPTY
    'Bir mesaj yazın.',
    // text.TOO_LONG
    'Mesaj çok uzun. {count} karakter silin.',
    // text.OVER_LIMIT
    'en fazla {max}',
    // text.NOT_GSM7
    'Şu karakterleri değiştirin: {characters}',
    // text.TEMPLATE
    'Çift süslü ayraçları kontrol edin: Her alıcının her alan için bir değeri olmalı.',
    // text.INVALID
    'Mesaj kabul edilmedi. Mesajı değiştirin.',
    // senderId.EMPTY
    'Bir gönderen adı girin.',
    // senderId.BAD_CHARACTER
    'Yalnızca A–Z harflerini ve rakamları boşluksuz kullanın.',
    // senderId.LEADING_DIGIT
    'Gönderen adı harfle, telefon numarası + ile başlamalı.',
    // senderId.INVALID
    '3–11 harf ve rakam ya da ülke kodlu bir telefon numarası kullanın.',
    // recipients.EMPTY
    'Bir telefon numarası girin.',
    // recipients.TOO_MANY
    'En fazla {max} numara girin.',
    // recipients.AT
    '{position}. numara: {problem}',
    // recipients.NO_COUNTRY
    '+ ve ülke koduyla başlayın.',
    // recipients.BAD_CHARACTER
    '+ işaretinden sonra yalnızca rakam kullanın.',
    // recipients.SHORTENED
    'bir hesap tablosu numarayı kısaltmış. Metin olarak kopyalayın.',
    // recipients.SEVERAL_NUMBERS
    'her satıra ek olmadan tek numara yazın.',
    // recipients.INVALID
    'geçerli bir numara değil. Rakamları kontrol edin.',
    // send.UNCERTAIN
    'Bağlantı koptu; mesajın gönderilip gönderilmediği bilinmiyor. Yeniden göndermeden önce gönderilen mesajlara bakın.',
    // send.NO_BALANCE
    'Bakiye yetersiz. Hiçbir şey gönderilmedi.',
    // send.NO_CONNECTION
    'Bağlantı yok. Hiçbir şey gönderilmedi. Yeniden deneyin.',
    // send.TOO_FAST
    'Bir anda çok fazla mesaj. Hiçbir şey gönderilmedi. Biraz bekleyin.',
    // send.REFUSED
    'Hizmet mesajı reddetti. Hiçbir şey gönderilmedi.',
    // send.STOPPED
    'Gönderim erken durdu. Devam etmek için yeniden gönderin.',
    // send.SENT
    'Mesaj gönderildi. Ayrıntılar gönderilen mesajlarda.',
    // send.DUPLICATE
    'Bu mesaj zaten gönderilmişti, yeniden gönderilmedi.',
    // count
    '{count} bölüm',
    // left
    '{count} karakter kaldı',
    // special
    'özel karakterler',
    // remove
    'Bir bölüm tasarruf etmek için {count} karakter silin{saved}',
    // replace
    '{count} bölüm tasarruf etmek için özel karakterleri değiştirin{saved}',
    // unpriced
    '{count} numara için fiyat yok',
    // outcome.accepted
    'Gönderildi',
    // outcome.blocked_country
    'Gönderilmedi: ülke engelli',
    // outcome.failed
    'Gönderilmedi',
    // list
    '{first}, {next}',
  ],
};
