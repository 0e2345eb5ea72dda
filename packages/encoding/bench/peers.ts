import { createRequire } from 'node:module';
import { analyze } from '../src/index.ts';

/** Encoding and segments of a text according to a package. */
export interface Result {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly segments: number;
}

/** A package, called as its README shows to get encoding and segments. */
export interface Peer {
  readonly name: string;
  readonly run: (text: string) => unknown;
  readonly read: (text: string) => Result;
}

const require = createRequire(import.meta.url);
const toEncoding = (isGsm7: boolean): Result['encoding'] => (isGsm7 ? 'GSM-7' : 'UCS-2');

const { SegmentedMessage } = require('sms-segments-calculator') as {
  SegmentedMessage: new (text: string) => {
    encodingName: Result['encoding'];
    segmentsCount: number;
  };
};
const splitSms = require('split-sms') as {
  split: (
    text: string,
    options?: { summary: boolean },
  ) => { characterSet: string; parts: readonly unknown[] };
};
const smsLength = require('sms-length') as {
  count: (text: string) => { encoding: string; messages: number };
};
const { default: smsCounter } = require('sms-counter') as {
  default: { count: (text: string) => { encoding: string; messages: number } };
};
const charsetUtils = require('@trt2/gsm-charset-utils') as {
  getCharCount: (text: string) => { encoding: string; msgCount: number };
};
const smsHelper = require('smshelper') as {
  parts: (text: string) => number;
  detectEncoding: (text: string) => string;
};
const gsm = require('gsm') as (text: string) => { char_set: string; sms_count: number };
const { Submit } = require('node-pdu') as {
  Submit: new (
    address: string,
    text: string,
  ) => { getParts: () => readonly unknown[]; data: { isUnicode: boolean } };
};
const { encodings } = require('smpp') as {
  encodings: Record<'ASCII' | 'LATIN1' | 'UCS2', { encode: (text: string) => Uint8Array }> & {
    detect: (text: string) => 'ASCII' | 'LATIN1' | 'UCS2';
  };
};

/** smpp does not count segments, so this counts by the length of its encoded message. */
const countWithSmpp = (text: string): Result => {
  const encoding = encodings.detect(text);
  const units = encodings[encoding].encode(text).length / (encoding === 'UCS2' ? 2 : 1);
  const [single, part] = encoding === 'UCS2' ? [70, 67] : [160, 153];
  return {
    encoding: toEncoding(encoding !== 'UCS2'),
    segments: units <= single ? Math.min(units, 1) : Math.ceil(units / part),
  };
};

export const ours: Peer = {
  name: '@23telecom/encoding',
  run: (text) => analyze(text),
  read: analyze,
};

export const peers: readonly Peer[] = [
  {
    name: 'sms-segments-calculator',
    run: (text) => new SegmentedMessage(text).segmentsCount,
    read: (text) => {
      const { encodingName, segmentsCount } = new SegmentedMessage(text);
      return { encoding: encodingName, segments: segmentsCount };
    },
  },
  {
    name: 'split-sms',
    run: (text) => splitSms.split(text, { summary: true }),
    read: (text) => {
      const { characterSet, parts } = splitSms.split(text, { summary: true });
      return { encoding: toEncoding(characterSet === 'GSM'), segments: parts.length };
    },
  },
  {
    name: 'sms-length',
    run: (text) => smsLength.count(text),
    read: (text) => {
      const { encoding, messages } = smsLength.count(text);
      return { encoding: toEncoding(encoding !== 'UTF16'), segments: messages };
    },
  },
  {
    name: 'sms-counter',
    run: (text) => smsCounter.count(text),
    read: (text) => {
      const { encoding, messages } = smsCounter.count(text);
      return { encoding: toEncoding(encoding !== 'UTF16'), segments: messages };
    },
  },
  {
    name: '@trt2/gsm-charset-utils',
    run: (text) => charsetUtils.getCharCount(text),
    read: (text) => {
      const { encoding, msgCount } = charsetUtils.getCharCount(text);
      return { encoding: toEncoding(encoding === 'GSM'), segments: msgCount };
    },
  },
  {
    name: 'gsm',
    run: (text) => gsm(text),
    read: (text) => {
      const { char_set, sms_count } = gsm(text);
      return { encoding: toEncoding(char_set.startsWith('GSM')), segments: sms_count };
    },
  },
  {
    name: 'node-pdu',
    run: (text) => new Submit('+999999999999', text).getParts(),
    read: (text) => {
      const submit = new Submit('+999999999999', text);
      return { encoding: toEncoding(!submit.data.isUnicode), segments: submit.getParts().length };
    },
  },
  {
    name: 'smshelper',
    run: (text) => [smsHelper.detectEncoding(text), smsHelper.parts(text)],
    read: (text) => ({
      encoding: toEncoding(smsHelper.detectEncoding(text).startsWith('GSM')),
      segments: smsHelper.parts(text),
    }),
  },
  { name: 'smpp', run: countWithSmpp, read: countWithSmpp },
];
