import {
  analyze,
  type Analysis,
  EncodingError,
  type NationalLanguage,
  segment,
  type Segment,
} from '@23telecom/encoding';
import { useMemo } from 'react';
import type { RecipientList } from '../recipients/recipient-list.ts';
import { type Replacement, substitute } from './coding/smart-substitution.ts';
import { useNationalLanguages } from './coding/use-national-languages.ts';
import type { Draft } from '../draft/draft.ts';
import { fillTemplate, listVariables, parseTemplate, type Template } from './template/template.ts';
import { valuesOf } from './template/values-of.ts';
import { applyLineBreak } from './text/line-breaks.ts';

/** A draft worked out: what leaves for the first recipient, and how it is coded. */
export interface Composition {
  readonly template: Template;
  /** Its variables, each once; none in a plain text. */
  readonly variables: readonly string[];
  /** With variables filled in and line ends as they are sent, before substitution. */
  readonly filled: string;
  /** What is sent. */
  readonly text: string;
  readonly replacements: readonly Replacement[];
  /** How the provider codes and bills it. */
  readonly billed: Analysis;
  readonly shown: ShownCoding;
}

/** The coding on display: the provider's own, or the one that the reader asked for. */
export interface ShownCoding {
  readonly analysis: Analysis;
  readonly segments: readonly Segment[];
  /** Whether the reader asked for another coding than the provider's. */
  readonly isWhatIf: boolean;
  /** Present when the text cannot be coded as asked; the provider's coding is shown instead. */
  readonly refusal: EncodingError | undefined;
}

/** Works out a draft. Everything here takes well under a frame for 20,000 characters. */
export function useComposition(draft: Draft, list: RecipientList): Composition {
  const { text: written, lineBreak, isSmart, isWithoutAccents, variables: described } = draft;
  const languages = useNationalLanguages(draft.national.length > 0);
  const template = useMemo(() => parseTemplate(written), [written]);
  const variables = useMemo(() => listVariables(template), [template]);

  const filled = useMemo(() => {
    const valueOf = valuesOf(list.recipients[0], list.table, described);
    return applyLineBreak(fillTemplate(template, valueOf), lineBreak);
  }, [template, list, described, lineBreak]);

  const { text, replacements } = useMemo(
    () =>
      isSmart
        ? substitute(filled, isWithoutAccents)
        : { text: filled, replacements: noReplacements },
    [filled, isSmart, isWithoutAccents],
  );

  const billed = useMemo(() => analyze(text), [text]);
  const shown = useMemo(
    () =>
      codeAsAsked(
        text,
        draft.encoding,
        languages.filter(({ name }) => draft.national.includes(name)),
      ),
    [text, draft.encoding, draft.national, languages],
  );
  return { template, variables, filled, text, replacements, billed, shown };
}

const noReplacements: readonly Replacement[] = [];

function codeAsAsked(
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
