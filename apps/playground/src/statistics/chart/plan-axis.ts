/** Lines of a vertical axis: whole numbers from 0 to at least the highest value, in steps of 1, 2 or 5 times ten. */
export function planAxis(highest: number, maxSteps = 5): readonly number[] {
  const rough = Math.max(1, highest / maxSteps);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough) ??
    10 * magnitude;
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
