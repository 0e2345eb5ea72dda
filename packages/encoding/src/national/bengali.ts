import { createLanguage } from './create-language.ts';

/**
 * Bengali: locking and single shift tables (3GPP TS 23.038, annex A).
 *
 * @example
 * ```ts
 * analyze(text, { national: [bengali] });
 * ```
 */
export const bengali = /* @__PURE__ */ createLanguage({
  name: 'bengali',
  identifier: 4,
  locking: {
    0x00: '\u0981\u0982\u0983\u0985\u0986\u0987\u0988\u0989\u098a\u098b\n\u098c',
    0x0d: '\r',
    0x0f: '\u098f',
    0x10: '\u0990',
    0x13: '\u0993\u0994\u0995\u0996\u0997\u0998\u0999\u099a',
    0x1c: '\u099b\u099c\u099d\u099e',
    0x20: ' !\u099f\u09a0\u09a1\u09a2\u09a3\u09a4)(\u09a5\u09a6,\u09a7.\u09a8',
    0x30: '0123456789:;',
    0x3d: '\u09aa\u09ab?',
    0x40: '\u09ac\u09ad\u09ae\u09af\u09b0',
    0x46: '\u09b2',
    0x4a: '\u09b6\u09b7\u09b8\u09b9\u09bc\u09bd',
    0x50: '\u09be\u09bf\u09c0\u09c1\u09c2\u09c3\u09c4',
    0x59: '\u09c7\u09c8',
    0x5d: '\u09cb\u09cc\u09cd',
    0x60: '\u09ceabcdefghijklmno',
    0x70: 'pqrstuvwxyz\u09d7\u09dc\u09dd\u09f0\u09f1',
  },
  singleShift: {
    0x00: '@£$¥¿"¤%&\'\f*+',
    0x0e: '-/',
    0x10: '<=>¡^¡_#*\u09e6\u09e7',
    0x1c: '\u09e8\u09e9\u09ea\u09eb',
    0x20: '\u09ec\u09ed\u09ee\u09ef\u09df\u09e0\u09e1\u09e2{}\u09e3\u09f2\u09f3\u09f4\u09f5\\',
    0x30: '\u09f6\u09f7\u09f8\u09f9\u09fa',
    0x3c: '[~]',
    0x40: '|ABCDEFGHIJKLMNO',
    0x50: 'PQRSTUVWXYZ',
    0x65: '€',
  },
});
