import { expect, it } from 'vitest';
import * as country from '../src/country/index.ts';
import * as explain from '../src/explain/index.ts';
import * as format from '../src/format/index.ts';
import * as fit from '../src/fit/index.ts';
import * as graphemes from '../src/graphemes/index.ts';
import * as main from '../src/index.ts';
import * as inspect from '../src/inspect/index.ts';
import * as national from '../src/national/index.ts';
import * as number from '../src/number/index.ts';
import * as pdu from '../src/pdu/index.ts';
import * as schema from '../src/schema/index.ts';
import * as smart from '../src/smart/index.ts';
import * as template from '../src/template/index.ts';
import * as tpdu from '../src/tpdu/index.ts';

const languages = [
  'bengali',
  'gujarati',
  'hindi',
  'kannada',
  'malayalam',
  'oriya',
  'portuguese',
  'punjabi',
  'spanish',
  'tamil',
  'telugu',
  'turkish',
  'urdu',
];

it.each([
  [
    '@23telecom/encoding',
    main,
    [
      'EncodingError',
      'analyze',
      'checkRecipient',
      'checkSenderId',
      'countSegments',
      'estimateCost',
      'isGsm7',
      'isRate',
      'maxRecipients',
      'maxSegments',
      'offenders',
      'segment',
      'selectUsableRates',
    ],
  ],
  ['/country', country, ['resolveCountry']],
  ['/explain', explain, ['explainOffenders']],
  ['/format', format, ['formatCost', 'formatMoney', 'formatMoneyRange']],
  ['/fit', fit, ['fitSegments', 'toSaveASegment']],
  ['/graphemes', graphemes, ['countGraphemes', 'graphemes', 'splitGraphemes']],
  ['/inspect', inspect, ['inspect']],
  ['/national', national, ['all', ...languages]],
  ['/number', number, ['readNumber', 'readNumberTable', 'readNumbers', 'splitNumbers']],
  [
    '/pdu',
    pdu,
    ['PduError', 'decode', 'decodePartial', 'encode', 'readConcatenation', 'readDataCoding'],
  ],
  [
    '/schema',
    schema,
    ['recipientSchema', 'recipientSentences', 'senderIdSchema', 'senderIdSentences'],
  ],
  ['/smart', smart, ['smarten']],
  ['/template', template, ['TemplateError', 'fill', 'measure', 'parseTemplate']],
  ['/tpdu', tpdu, ['PduError', 'readTpdu', 'writeTpdu']],
])('%s exports exactly its documented names', (_name, entry, names) => {
  expect(Object.keys(entry).sort()).toEqual(names);
});

it('/national lists all languages in the order of their identifiers', () => {
  expect(national.all.map(({ identifier }) => identifier)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ]);
});
