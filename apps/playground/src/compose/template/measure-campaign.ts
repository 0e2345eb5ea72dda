import { analyze, type Analysis } from '@23telecom/encoding';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Template } from './template.ts';
import { makeText } from './text-maker.ts';

/** Recipients whose messages have the same number of segments. */
export interface SegmentGroup {
  readonly segments: number;
  readonly numbers: readonly string[];
}

/** A campaign's messages, measured one by one. */
export interface MeasuredCampaign {
  /** Fewest segments first. */
  readonly groups: readonly SegmentGroup[];
  /** The longest of the messages. */
  readonly longest: { readonly analysis: Analysis; readonly text: string; readonly number: string };
}

/** Measures every recipient's message, yielding after each. Nothing where there is no recipient. */
export function* measureCampaign(
  template: Template,
  list: RecipientList,
  settings: Pick<Draft, 'variables' | 'lineBreak' | 'isSmart' | 'isWithoutAccents'>,
): Generator<undefined, MeasuredCampaign | null> {
  const groups = new Map<number, string[]>();
  let longest: MeasuredCampaign['longest'] | undefined;
  for (const recipient of list.recipients) {
    yield undefined;
    const text = makeText(template, recipient, list.table, settings);
    const analysis = analyze(text);
    const { number } = recipient;
    const group = groups.get(analysis.segments);
    if (group) group.push(number);
    else groups.set(analysis.segments, [number]);
    if (longest === undefined || isLonger(analysis, longest.analysis)) {
      longest = { analysis, text, number };
    }
  }
  if (longest === undefined) return null;
  return {
    groups: [...groups]
      .map(([segments, numbers]) => ({ segments, numbers }))
      .sort((one, other) => one.segments - other.segments),
    longest,
  };
}

/** More segments, or the same and less room left. */
export const isLonger = (one: Analysis, other: Analysis): boolean =>
  one.segments > other.segments ||
  (one.segments === other.segments && one.unitsLeft < other.unitsLeft);
