import { assertType, describe, expectTypeOf, it } from 'vitest';
import {
  type Analysis,
  analyze,
  checkRecipient,
  type CostEstimate,
  countSegments,
  EncodingError,
  estimateCost,
  type Offender,
  offenders,
  type Problem,
  type Rate,
  type Segment,
  segment,
} from './index.ts';

describe('the main entry', () => {
  it('returns read-only data', () => {
    expectTypeOf(analyze('')).toEqualTypeOf<Analysis>();
    expectTypeOf<Analysis['encoding']>().toEqualTypeOf<'GSM-7' | 'UCS-2'>();
    expectTypeOf<Analysis['tooLong']>().toEqualTypeOf<true | undefined>();
    expectTypeOf(segment('')).toEqualTypeOf<Segment[]>();
    expectTypeOf(countSegments('')).toBeNumber();
    expectTypeOf(offenders('')).toEqualTypeOf<Offender[]>();
    // @ts-expect-error a result is read-only
    analyze('').units = 1;
  });

  it('accepts any subset of the options, and undefined for each', () => {
    assertType(analyze('', {}));
    assertType(analyze('', { encoding: undefined, referenceBits: undefined, keep: undefined }));
    // @ts-expect-error no such encoding
    analyze('', { encoding: 'UTF-8' });
    // @ts-expect-error no such number of bits
    analyze('', { referenceBits: 12 });
    // @ts-expect-error no such option
    analyze('', { watch: () => undefined });
  });

  it('checks any value, and analyzes strings only', () => {
    expectTypeOf(checkRecipient).parameter(0).toBeUnknown();
    expectTypeOf(checkRecipient('')).toEqualTypeOf<Problem | undefined>();
    // @ts-expect-error a number is not a text
    analyze(1);
  });

  it('accepts any iterable of numbers and the rows of the price list', () => {
    const rates: readonly Rate[] = [];
    const to = new Set<string>();
    expectTypeOf(
      estimateCost({ text: '', to, rates, currency: 'EUR', at: new Date(0) }),
    ).toEqualTypeOf<CostEstimate>();
    // @ts-expect-error the currency is required
    estimateCost({ text: '', to, rates });
  });

  it('identifies its error by the code', () => {
    expectTypeOf<EncodingError['code']>().toEqualTypeOf<'NOT_GSM7'>();
    expectTypeOf<EncodingError['offenders']>().toEqualTypeOf<readonly Offender[]>();
    expectTypeOf(EncodingError).toBeConstructibleWith([]);
  });
});
