import { requireObject, requireValue } from '../checks/require-value.ts';
import { checkFill } from './fill.ts';
import type { MeasureOptions } from './measure-options.ts';
import type { Template } from './template.ts';

/**
 * Throws for parameters of `measure` of the wrong type, before it reads the first row. `analyze` and
 * `estimateCost` check their own options.
 *
 * @throws TypeError that names the parameter or the option
 */
export function checkMeasure(template: Template, rows: unknown, options: MeasureOptions): void {
  checkFill(template, options);
  const list = Object(rows) as object;
  const isIterable = Symbol.iterator in list || Symbol.asyncIterator in list;
  requireValue(isIterable && typeof rows !== 'string', 'rows', 'a list');
  const { maxListed = 0, pricing } = options;
  requireValue(maxListed >= 0, 'maxListed', '0 or more');
  if (pricing === undefined) return;
  requireObject(pricing, 'pricing');
  const { to, estimateCost } = pricing;
  requireValue(typeof to === 'string', 'pricing.to', 'the name of a field');
  requireValue(typeof estimateCost === 'function', 'pricing.estimateCost', 'a function');
}
