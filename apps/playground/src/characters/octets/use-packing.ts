import type { Analysis, NationalLanguage } from '@23telecom/encoding';
import type { Part } from '@23telecom/encoding/pdu';
import { useMemo, useState } from 'react';
import type { packText } from './pack-text.ts';

type PackText = typeof packText;

/** Whether octets are shown instead of septets, and the octets. */
export interface Packing {
  readonly isPacked: boolean;
  readonly setIsPacked: (isPacked: boolean) => void;
  /** The octets of each segment; undefined while septets are shown. */
  readonly parts: readonly Part[] | undefined;
}

/** Packs a GSM-7 text on request; the encoder is lazy-loaded. */
export function usePacking(
  text: string,
  analysis: Analysis,
  languages: readonly NationalLanguage[],
): Packing {
  const [pack, setPack] = useState<PackText>();
  const [isPacked, setIsPacked] = useState(false);
  const isGsm7 = analysis.encoding === 'GSM-7';
  const parts = useMemo(
    () => (isPacked && isGsm7 ? pack?.(text, analysis, languages) : undefined),
    [isPacked, isGsm7, pack, text, analysis, languages],
  );

  async function choose(isWanted: boolean): Promise<void> {
    const loaded = await import('./pack-text.ts');
    setPack(() => loaded.packText);
    setIsPacked(isWanted);
  }
  return {
    isPacked,
    // If the encoder cannot be loaded, the septets remain on screen.
    setIsPacked: (isWanted) => void choose(isWanted).catch(() => undefined),
    parts,
  };
}
