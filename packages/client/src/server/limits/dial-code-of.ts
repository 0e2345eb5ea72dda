/** The country codes of ITU-T E.164 (List of assigned codes): one or two digits as listed, else three. */
const dialCode = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** The dial code of a number, such as `+44`: several countries can share one. Empty if there is none. */
export function dialCodeOf(number: string): string {
  return dialCode.exec(number)?.[0] ?? '';
}
