import {
  analyze,
  type Analysis,
  EncodingError,
  type NationalLanguage,
  segment,
  type Segment,
} from '@23telecom/encoding';
import type { Draft } from '../draft/draft.ts';

/** The coding on display: the provider's own, or the one that the reader chose. */
export interface ShownCoding {
  readonly analysis: Analysis;
  readonly segments: readonly Segment[];
  /** Whether the reader chose a coding that the provider would not. */
  readonly isWhatIf: boolean;
  /** Present when the text cannot be coded as chosen; the provider's coding is shown instead. */
  readonly refusal: EncodingError | undefined;
}

/** Codes a text with the reader's encoding and national tables. */
export function codeAsChosen(
  text: string,
  encoding: Draft['encoding'],
  national: readonly NationalLanguage[],
): ShownCoding {
  const isWhatIf = encoding !== 'auto' || national.length > 0;
  try {
    const options = isWhatIf ? { encoding, national } : undefined;
    return {
      analysis: analyze(text, options),
      segments: segment(text, options),
      isWhatIf,
      refusal: undefined,
    };
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    return { analysis: analyze(text), segments: segment(text), isWhatIf, refusal: error };
  }
}
