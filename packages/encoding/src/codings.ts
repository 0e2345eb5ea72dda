import type { Coding } from './types.ts';
import { defaultWidths } from './widths.ts';

// A short message has 140 octets of user data (3GPP TS 23.040, 9.2.3.16): 160 septets or 70 UTF-16
// units. The header of a part with an 8-bit reference is 6 octets (9.2.3.24.1), which is 7 septets
// with the fill bits before the text, or 3 units. With a 16-bit reference it is 7 octets
// (9.2.3.24.8), which in both codings is one unit more.

/** GSM 7-bit default alphabet with its extension table. */
export const gsm7: Coding = { single: 160, part: 153, widths: defaultWidths };

export const ucs2: Coding = { single: 70, part: 67 };
