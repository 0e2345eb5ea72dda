import { capacityOf, partCapacityOf } from './capacity.ts';
import { EncodingError } from './encoding-error.ts';
import { fill, isInsidePair } from './fill.ts';
import { offenders } from './offenders.ts';
import { requireText } from './require-text.ts';
import type { AnalyzeOptions, SeptetCoding } from './types.ts';
import { defaultWidths } from './widths.ts';

/** A text measured in the coding that it will be sent in. */
export interface Scan {
  /** None means UCS-2. */
  readonly coding: SeptetCoding | undefined;
  readonly units: number;
  readonly segments: number;
  /** Units that each segment holds. */
  readonly capacity: number;
  readonly unitsLeft: number;
}

const defaultCoding: SeptetCoding = { widths: defaultWidths, elementOctets: 0 };

/** Chooses the coding and measures the text in one pass. */
export function scan(text: string, options: AnalyzeOptions): Scan {
  requireText(text);
  const { encoding, national } = options;
  if (encoding !== 'UCS-2') {
    const coding = national?.[0] ? national[0].choose(text, national, options) : defaultCoding;
    const septets = coding && scanSeptets(text, coding, options);
    if (septets) return septets;
    if (encoding === 'GSM-7') throw new EncodingError(offenders(text));
  }
  return scanCodeUnits(text, options);
}

function scanSeptets(
  text: string,
  coding: SeptetCoding,
  options: AnalyzeOptions,
): Scan | undefined {
  const { widths, elementOctets } = coding;
  const capacity = partCapacityOf(7, elementOctets, options.reference);
  let units = 0;
  let segments = 1;
  let end = capacity;
  for (let index = 0; index < text.length; index++) {
    const width = widths[text.charCodeAt(index)];
    if (!width) return undefined;
    units += width;
    if (units > end) {
      segments++;
      end = units - width + capacity;
    }
  }
  return (
    scanSingle(text, coding, units, capacityOf(7, elementOctets)) ??
    scanKept(text, coding, units, capacity, options) ?? {
      coding,
      units,
      segments,
      capacity,
      unitsLeft: end - units,
    }
  );
}

function scanCodeUnits(text: string, options: AnalyzeOptions): Scan {
  const units = text.length;
  const capacity = partCapacityOf(16, 0, options.reference);
  let segments = 1;
  let end = capacity;
  while (end < units) {
    if (isInsidePair(text, end)) end--;
    end += capacity;
    segments++;
  }
  return (
    scanSingle(text, undefined, units, capacityOf(16, 0)) ??
    scanKept(text, undefined, units, capacity, options) ?? {
      coding: undefined,
      units,
      segments,
      capacity,
      unitsLeft: end - units,
    }
  );
}

/** A text that fits in one segment has no concatenation header. */
function scanSingle(
  text: string,
  coding: SeptetCoding | undefined,
  units: number,
  capacity: number,
): Scan | undefined {
  if (units > capacity) return undefined;
  return { coding, units, segments: text ? 1 : 0, capacity, unitsLeft: capacity - units };
}

/** With a cut policy the segments have to be filled to be counted. */
function scanKept(
  text: string,
  coding: SeptetCoding | undefined,
  units: number,
  capacity: number,
  { keep }: AnalyzeOptions,
): Scan | undefined {
  if (!keep) return undefined;
  const parts = fill(text, coding?.widths, capacity, keep);
  const unitsLeft = capacity - (parts.at(-1)?.units ?? 0);
  return { coding, units, segments: parts.length, capacity, unitsLeft };
}
