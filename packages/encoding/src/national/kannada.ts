import { createLanguage } from './create-language.ts';

/**
 * Kannada: locking and single shift tables (3GPP TS 23.038, annex A).
 *
 * @example
 * ```ts
 * analyze(text, { national: [kannada] });
 * ```
 */
export const kannada = /* @__PURE__ */ createLanguage({
  name: 'kannada',
  identifier: 7,
  locking: {
    0x01: '\u0c82\u0c83\u0c85\u0c86\u0c87\u0c88\u0c89\u0c8a\u0c8b\n\u0c8c',
    0x0d: '\r\u0c8e\u0c8f',
    0x10: '\u0c90',
    0x12: '\u0c92\u0c93\u0c94\u0c95\u0c96\u0c97\u0c98\u0c99\u0c9a',
    0x1c: '\u0c9b\u0c9c\u0c9d\u0c9e',
    0x20: ' !\u0c9f\u0ca0\u0ca1\u0ca2\u0ca3\u0ca4)(\u0ca5\u0ca6,\u0ca7.\u0ca8',
    0x30: '0123456789:;',
    0x3d: '\u0caa\u0cab?',
    0x40: '\u0cac\u0cad\u0cae\u0caf\u0cb0\u0cb1\u0cb2\u0cb3',
    0x49: '\u0cb5\u0cb6\u0cb7\u0cb8\u0cb9\u0cbc\u0cbd',
    0x50: '\u0cbe\u0cbf\u0cc0\u0cc1\u0cc2\u0cc3\u0cc4',
    0x58: '\u0cc6\u0cc7\u0cc8',
    0x5c: '\u0cca\u0ccb\u0ccc\u0ccd',
    0x60: '\u0cd5abcdefghijklmno',
    0x70: 'pqrstuvwxyz\u0cd6\u0ce0\u0ce1\u0ce2\u0ce3',
  },
  singleShift: {
    0x00: '@£$¥¿"¤%&\'\f*+',
    0x0e: '-/',
    0x10: '<=>¡^¡_#*\u0964\u0965',
    0x1c: '\u0ce6\u0ce7\u0ce8\u0ce9',
    0x20: '\u0cea\u0ceb\u0cec\u0ced\u0cee\u0cef\u0cde\u0cf1{}\u0cf2',
    0x2f: '\\',
    0x3c: '[~]',
    0x40: '|ABCDEFGHIJKLMNO',
    0x50: 'PQRSTUVWXYZ',
    0x65: '€',
  },
});
