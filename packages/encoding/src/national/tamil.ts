import { createLanguage } from './create-language.ts';

/**
 * Tamil: locking and single shift tables (3GPP TS 23.038, annex A).
 *
 * @example
 * ```ts
 * analyze(text, { national: [tamil] });
 * ```
 */
export const tamil = /* @__PURE__ */ createLanguage({
  name: 'tamil',
  identifier: 11,
  locking: {
    0x01: '\u0b82\u0b83\u0b85\u0b86\u0b87\u0b88\u0b89\u0b8a',
    0x0a: '\n',
    0x0d: '\r\u0b8e\u0b8f',
    0x10: '\u0b90',
    0x12: '\u0b92\u0b93\u0b94\u0b95',
    0x19: '\u0b99\u0b9a',
    0x1d: '\u0b9c',
    0x1f: '\u0b9e',
    0x20: ' !\u0b9f',
    0x26: '\u0ba3\u0ba4)(',
    0x2c: ',',
    0x2e: '.\u0ba8',
    0x30: '0123456789:;\u0ba9\u0baa',
    0x3f: '?',
    0x42: '\u0bae\u0baf\u0bb0\u0bb1\u0bb2\u0bb3\u0bb4\u0bb5\u0bb6\u0bb7\u0bb8\u0bb9',
    0x50: '\u0bbe\u0bbf\u0bc0\u0bc1\u0bc2',
    0x58: '\u0bc6\u0bc7\u0bc8',
    0x5c: '\u0bca\u0bcb\u0bcc\u0bcd',
    0x60: '\u0bd0abcdefghijklmno',
    0x70: 'pqrstuvwxyz\u0bd7\u0bf0\u0bf1\u0bf2\u0bf9',
  },
  singleShift: {
    0x00: '@£$¥¿"¤%&\'\f*+',
    0x0e: '-/',
    0x10: '<=>¡^¡_#*\u0964\u0965',
    0x1c: '\u0be6\u0be7\u0be8\u0be9',
    0x20: '\u0bea\u0beb\u0bec\u0bed\u0bee\u0bef\u0bf3\u0bf4{}\u0bf5\u0bf6\u0bf7\u0bf8\u0bfa\\',
    0x3c: '[~]',
    0x40: '|ABCDEFGHIJKLMNO',
    0x50: 'PQRSTUVWXYZ',
    0x65: '€',
  },
});
