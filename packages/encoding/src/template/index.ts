export { type FillOptions, fill, type TemplateRow } from './fill.ts';
export { measure } from './measure.ts';
export type { MeasureOptions, TemplatePricing } from './measure-options.ts';
export type {
  ForcedRow,
  ForcingField,
  LongestRow,
  Measurement,
  RowGroup,
  TemplateCost,
  Ucs2Causes,
} from './measurement.ts';
export { parseTemplate, type Template } from './template.ts';
export { TemplateError, type TemplateErrorCode, type TemplatePlace } from './template-error.ts';
