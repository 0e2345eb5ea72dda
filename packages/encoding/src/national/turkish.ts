import { createLanguage } from './create-language.ts';

/**
 * Turkish: locking and single shift tables (3GPP TS 23.038, annex A).
 *
 * @example
 * ```ts
 * analyze(text, { national: [turkish] });
 * ```
 */
export const turkish = /* @__PURE__ */ createLanguage({
  name: 'turkish',
  identifier: 1,
  locking: {
    0x00: '@£$¥€éùıòÇ\nĞğ\rÅå',
    0x10: 'Δ_ΦΓΛΩΠΨΣΘΞ',
    0x1c: 'ŞşßÉ',
    0x20: ' !"#¤%&\'()*+,-./',
    0x30: '0123456789:;<=>?',
    0x40: 'İABCDEFGHIJKLMNO',
    0x50: 'PQRSTUVWXYZÄÖÑÜ§',
    0x60: 'çabcdefghijklmno',
    0x70: 'pqrstuvwxyzäöñüà',
  },
  singleShift: {
    0x0a: '\f',
    0x14: '^',
    0x28: '{}',
    0x2f: '\\',
    0x3c: '[~]',
    0x40: '|',
    0x47: 'Ğ',
    0x49: 'İ',
    0x53: 'Ş',
    0x63: 'ç',
    0x65: '€',
    0x67: 'ğ',
    0x69: 'ı',
    0x73: 'ş',
  },
});
