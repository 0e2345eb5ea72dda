import { isGsm7 } from '@23telecom/encoding';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Measured } from '../../composition/measured.ts';
import { maskVariables } from '../../composition/read-template.ts';
import type { Terms } from '../../composition/terms.ts';
import { useMeasured } from '../../composition/use-measured.ts';
import { emptyRecipientList } from '../../recipients/recipient-list.ts';
import { compare, type Saving } from './compare.ts';
import { findReasons, type TextReasons } from './find-reasons.ts';
import { loadAdviceTools } from './load-advice-tools.ts';
import { shorten } from './shorten.ts';

/** Ways to make the messages cheaper. */
export interface Advice {
  /** Undefined until it is known why the text needs UCS-2; a text in GSM-7 has no reasons. */
  readonly reasons: TextReasons | undefined;
  /** The saving of `reasons.offer`; undefined if there is none, or while it is measured. */
  readonly replacing: Saving | undefined;
  /** The saving of a shorter text; undefined if only a much shorter one saves anything. */
  readonly shortening: (Saving & { readonly characters: number }) | undefined;
  /** Applies the offer to a text, which may have been edited since. */
  readonly rewrite: (text: string) => string;
}

const plain: TextReasons = { findings: [], script: undefined, offer: undefined };

/** Finds ways to make the messages cheaper, measured for all their recipients. */
export function useAdvice(text: string, terms: Terms, measured: Measured): Advice {
  const masked = maskVariables(text);
  const isPlain = isGsm7(masked);
  const isLong = measured.longest.analysis.segments > 1;
  const tools = useQuery({
    queryKey: ['playground', 'advice-tools'],
    queryFn: loadAdviceTools,
    enabled: !isPlain || isLong,
    staleTime: Infinity,
    structuralSharing: false,
  }).data;

  const reasons = useMemo(
    () => (isPlain ? plain : tools && findReasons(text, tools)),
    [isPlain, text, tools],
  );
  const rewrite = useCallback(
    (edited: string) => (tools && findReasons(edited, tools).offer?.text) ?? edited,
    [tools],
  );
  const replaced = useOther(reasons?.offer?.text, terms);
  const replacing = compare(measured, replaced);

  const canShorten = replacing === undefined && !measured.isRunning;
  const longest = measured.longest.text;
  const shorter = useMemo(
    () => (tools && canShorten ? shorten(text, longest, tools) : undefined),
    [tools, canShorten, longest, text],
  );
  const shortened = useOther(shorter?.text, terms);
  const saved = compare(measured, shortened);
  return {
    reasons,
    replacing,
    rewrite,
    shortening: saved && shorter && { ...saved, characters: shorter.characters },
  };
}

/** Measures another text for the same people; undefined without one, and until it is measured. */
function useOther(text: string | undefined, terms: Terms): Measured | undefined {
  const isWanted = text !== undefined;
  const used = useMemo(
    () => (isWanted ? terms : { ...terms, list: emptyRecipientList }),
    [isWanted, terms],
  );
  const other = useMeasured(text ?? '', used);
  return !isWanted || other.isRunning ? undefined : other;
}
