/**
 * Words that name a column of phone numbers, the surest first: for a mobile phone, for any phone, and words that
 * are part of other names too, such as `Number`. English, the languages of the forms of `@23telecom/react`, and
 * Dutch, Italian, Polish and Russian.
 */
const words = [
  'mobile mobil mobiel mobilnummer mobilrufnummer cell cellphone cellular cellulare celular móvil telemóvel ' +
    'portable handy handynummer gsm msisdn komórka cep мобильный جوال الجوال موبايل मोबाइल मोबाईल',
  'phone phones telephone téléphone telefon telefonnummer telefono teléfono telefone telefoon telefoonnummer tel ' +
    'rufnummer whatsapp телефон هاتف الهاتف फ़ोन',
  'dnis number numbers nummer numero número numéro numara recipient recipients to empfänger destinataire ' +
    'destinatario destinatário alıcı номер رقم नंबर',
].map((list) => fold(list).replaceAll(' ', '|'));

/** Japanese and Chinese have no spaces between words. */
const signs = ['携帯|手机|手機', '電話|电话', '番号|号码|號碼'];

const patterns = words.map((list, rank) => {
  // `Order number` is none, so a word of the last kind begins the name.
  const start = rank === words.length - 1 ? '^' : '(?:^| )';
  return new RegExp(`${start}(?:${list})(?: |$)|${signs[rank] ?? ''}`, 'u');
});

/**
 * How surely a header names a column of phone numbers: 0 for `Mobile no.`, 1 for `Telefon` and `home_phone`, 2
 * for `Number`; `undefined` for any other name.
 */
export function rankColumnName(name: string): number | undefined {
  // `phoneNumber` and `mobile_no` are two words.
  const spaced = fold(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const rank = patterns.findIndex((pattern) => pattern.test(spaced));
  return rank < 0 ? undefined : rank;
}

/** Writes words in small letters without accents, and one space between them. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
