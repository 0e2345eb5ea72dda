/** The two encodings that the provider names: 7-bit septets, or 16-bit code units. */
export type Encoding = 'GSM-7' | 'UCS-2';
