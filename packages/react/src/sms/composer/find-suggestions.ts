import { toSaveASegment } from '@23telecom/encoding/fit';
import { formatMoneyRange } from '@23telecom/encoding/format';
import { smarten, type SmartenOptions, type SmartText } from '@23telecom/encoding/smart';
import { formatSentence } from '../words/format-sentence.ts';
import type { SmsCatalogue } from '../words/sms-catalogue.ts';
import type { SmsCost } from '../cost/sms-cost.ts';
import type { SmsFormOptions } from './sms-form-options.ts';

/** Limits of the replacements that keep a text in GSM-7. */
export type SmartLimits = Pick<
  SmartenOptions,
  'accents' | 'cyrillic' | 'emoji' | 'greek' | 'onlyIfCheaper' | 'partial'
>;

/** A way to pay for fewer segments. */
export interface SmsSuggestion {
  /** `replace`: `smarten` replaces characters. `remove`: a shorter text; the person decides what goes. */
  readonly kind: 'replace' | 'remove';
  /** Segments saved for each recipient. */
  readonly segments: number;
  /** Characters to remove; undefined for `replace`. */
  readonly characters: number | undefined;
  /** Amount saved over all recipients; undefined while there is no price. */
  readonly saving: SmsSaving | undefined;
  /** For people, such as `Remove 12 characters to save a segment (€0.0391)`. */
  readonly sentence: string;
}

/** The amount that a suggestion saves. */
export interface SmsSaving {
  readonly min: number;
  readonly max: number;
  readonly currency: string;
}

/** Removing more characters means to rewrite the message, which no suggestion should ask for. */
const maxRemoved = 30;

/** Finds the cheaper spelling of a text, or undefined if there is none. */
export function findSmartText(
  text: string,
  { encoding, national }: SmsFormOptions,
  limits: SmartLimits,
): SmartText | undefined {
  if (encoding === 'UCS-2') return undefined;
  const smartText = smarten(text, { ...limits, national });
  return smartText.replacements.length > 0 ? smartText : undefined;
}

/** Finds the suggestions that save a segment. */
export function findSuggestions(
  text: string,
  smartText: SmartText | undefined,
  cost: SmsCost,
  catalogue: SmsCatalogue,
  { encoding, national }: SmsFormOptions,
): readonly SmsSuggestion[] {
  const { segments } = cost.analysis;
  const replaced = smartText ? segments - smartText.after.segments : 0;
  const options = cost.textProblem ? { national } : { encoding, national };
  const removal = toSaveASegment(text, options)?.characters ?? Infinity;
  return [
    ...(replaced > 0 ? [suggest('replace', replaced, undefined, cost, catalogue)] : []),
    ...(removal <= maxRemoved ? [suggest('remove', 1, removal, cost, catalogue)] : []),
  ];
}

function suggest(
  kind: SmsSuggestion['kind'],
  segments: number,
  characters: number | undefined,
  { estimate, analysis }: SmsCost,
  catalogue: SmsCatalogue,
): SmsSuggestion {
  const share = segments / analysis.segments;
  const saving = estimate?.billable
    ? {
        min: round(estimate.min * share),
        max: round(estimate.max * share),
        currency: estimate.currency,
      }
    : undefined;
  const { locale } = catalogue;
  const money = saving?.max
    ? formatMoneyRange(saving.min, saving.max, saving.currency, { locale })
    : '';
  const values = { count: characters ?? segments, saved: money && ` (${money})` };
  const sentence = formatSentence(kind, values, catalogue);
  return { kind, segments, characters, saving, sentence };
}

/** Removes the error of the binary fraction: every rate has fewer decimals. */
function round(amount: number): number {
  return Number(amount.toFixed(10));
}
