import { analyze, type Analysis } from '@23telecom/encoding';
import { explainOffenders, type Finding } from '@23telecom/encoding/explain';
import { smarten } from '@23telecom/encoding/smart';
import { plural } from '../shared/format/plural.ts';

/** Why a text takes as many segments as it does. */
export interface TextExplanation {
  readonly analysis: Analysis;
  readonly title: string;
  /** Sentences. */
  readonly reasons: readonly string[];
  /** The characters that force UCS-2. */
  readonly findings: readonly Finding[];
  /** A cheaper text with similar characters; undefined if there is none. */
  readonly cheaper: { readonly text: string; readonly segments: number } | undefined;
}

/** Characters of GSM-7 that take two septets (3GPP TS 23.038, 6.2.1.1). */
const twoSeptets = /[\f^{}\\[~\]|€]/g;
/** The room of one message and of each segment of several, in units (contract §2). */
const room = { 'GSM-7': [160, 153], 'UCS-2': [70, 67] } as const;
const words = 'no,one,two,three,four,five,six,seven,eight,nine,ten'.split(',');

/** Explains the segments of a text. */
export function explainText(text: string): TextExplanation {
  const analysis = analyze(text);
  const findings = explainOffenders(text);
  const smart = smarten(text);
  const isCheaper = smart.after.segments < smart.before.segments;
  return {
    analysis,
    title: writeTitle(analysis.segments),
    reasons: text === '' ? [] : [...explainAlphabet(text, findings), explainLength(analysis)],
    findings,
    cheaper: isCheaper ? { text: smart.text, segments: smart.after.segments } : undefined,
  };
}

/** The question above the explanation. */
function writeTitle(segments: number): string {
  if (segments === 0) return 'Why is my SMS three segments?';
  const count = words[segments] ?? String(segments);
  return segments === 1 ? 'Why is this SMS one segment?' : `Why is this SMS ${count} segments?`;
}

function explainAlphabet(text: string, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) {
    const twice = text.match(twoSeptets)?.length ?? 0;
    return [
      'Every character is in GSM-7, the alphabet of SMS.',
      ...(twice > 0
        ? [
            `${plural(twice, 'character')} of it ${twice === 1 ? 'counts' : 'count'} twice: ^ { } \\ [ ~ ] | €`,
          ]
        : []),
    ];
  }
  const scripts = findings.filter(({ kind }) => kind === 'script').map(({ name }) => name);
  if (scripts.length > 0) {
    return [`${scripts.join(' and ')} letters always need UCS-2, which has less room than GSM-7.`];
  }
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  return [
    `${plural(count, 'character')} ${count === 1 ? 'is' : 'are'} not in GSM-7, the alphabet of SMS. So the whole text is sent as UCS-2, which has less room.`,
  ];
}

function explainLength({ encoding, units, segments, tooLong }: Analysis): string {
  const [alone, joined] = room[encoding];
  const start = `One message has room for ${alone}`;
  if (tooLong === true)
    return `It has ${units}, more than the 255 segments of the longest message.`;
  return segments === 1
    ? `${start}, and this one uses ${units}.`
    : `${start}, and each segment of a longer one for ${joined}: ${alone - joined} join the segments. This text uses ${units}, so it takes ${segments}.`;
}
