export { type CostParts, formatCost, type ShownCost } from './format-cost.ts';
export { formatMoney, formatMoneyRange } from './format-money.ts';
export type { FormatOptions } from './get-format.ts';
