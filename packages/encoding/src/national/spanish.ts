import { createLanguage } from './create-language.ts';

/**
 * Spanish: a single shift table (3GPP TS 23.038, annex A).
 *
 * @example
 * ```ts
 * analyze(text, { national: [spanish] });
 * ```
 */
export const spanish = /* @__PURE__ */ createLanguage({
  name: 'spanish',
  identifier: 2,
  singleShift: {
    0x09: 'ç\f',
    0x14: '^',
    0x28: '{}',
    0x2f: '\\',
    0x3c: '[~]',
    0x40: '|Á',
    0x49: 'Í',
    0x4f: 'Ó',
    0x55: 'Ú',
    0x61: 'á',
    0x65: '€',
    0x69: 'í',
    0x6f: 'ó',
    0x75: 'ú',
  },
});
