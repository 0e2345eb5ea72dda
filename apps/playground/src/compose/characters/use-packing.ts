import type { Analysis, NationalLanguage } from '@23telecom/encoding';
import type { Part } from '@23telecom/encoding/pdu';
import { useMemo, useState } from 'react';
import type { packText } from './pack-text.ts';

type PackText = typeof packText;

/** Whether septets are shown packed into octets, and the octets. */
export interface Packing {
  readonly isPacked: boolean;
  readonly setIsPacked: (isPacked: boolean) => void;
  /** One for each segment; undefined where septets are shown one by one. */
  readonly parts: readonly Part[] | undefined;
}

/** Packs a GSM-7 text when the reader asks for it; what packs is loaded then. */
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

  const choose = async (isWanted: boolean): Promise<void> => {
    const loaded = await import('./pack-text.ts');
    setPack(() => loaded.packText);
    setIsPacked(isWanted);
  };
  return {
    isPacked,
    // Without a connection the septets stay.
    setIsPacked: (isWanted) => void choose(isWanted).catch(() => undefined),
    parts,
  };
}
