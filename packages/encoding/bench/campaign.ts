import { estimateCost, type Rate } from '../src/index.ts';

const recipients = 1_000_000;

/** Three thousand rates: 230 dial codes of two to four digits, each with about a dozen networks. */
export const rates: readonly Rate[] = Array.from({ length: 3000 }, (_, index) => ({
  dialCode: String(20 + (index % 230) * 41),
  country: `Country ${index % 230}`,
  network: `Network ${index}`,
  rate: ((index % 97) + 10) / 10_000,
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: null,
}));

/** Generates numbers of all dial codes. */
function* numbers(): Generator<string> {
  let state = 1;
  for (let index = 0; index < recipients; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const dialCode = 20 + (state % 230) * 41;
    yield `+${dialCode}${100_000_000 + ((state >>> 2) % 900_000_000)}`;
  }
}

/** Measures time and memory of the cost estimate for a large campaign. */
export function measureCampaign(): void {
  const before = process.memoryUsage();
  const start = performance.now();
  const { billable, duplicates } = estimateCost({
    text: 'Hello',
    to: numbers(),
    rates,
    currency: 'EUR',
    at: '2026-02-13T00:00:00Z',
  });
  const milliseconds = performance.now() - start;
  const after = process.memoryUsage();
  const megabytes = (field: 'heapUsed' | 'arrayBuffers') =>
    `${Math.max(0, (after[field] - before[field]) / 1e6).toFixed(0)} MB`;
  console.log(
    `estimateCost: ${recipients.toLocaleString('en')} recipients, ${rates.length} rates in ` +
      `${(milliseconds / 1000).toFixed(2)} s (${billable} billable, ${duplicates} duplicates); ` +
      `heap +${megabytes('heapUsed')}, buffers +${megabytes('arrayBuffers')}`,
  );
}
