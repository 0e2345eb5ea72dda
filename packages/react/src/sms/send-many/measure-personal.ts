import { estimateCost } from '@23telecom/encoding';
import {
  measure,
  type Measurement,
  parseTemplate,
  TemplateError,
  type TemplateRow,
} from '@23telecom/encoding/template';
import { prepareRates } from '../cost/prepare-rates.ts';
import type { SmsCostInput } from '../cost/sms-cost.ts';
import type { SmsProblem } from '../words/sms-problem.ts';

/** Values of a template's fields, by recipient in E.164. */
export type TemplateValues = Readonly<Record<string, TemplateRow>>;

/** A text whose fields have values for each recipient, and its prices. */
export interface PersonalText extends Pick<
  SmsCostInput,
  'text' | 'rates' | 'currency' | 'at' | 'resolveCountry' | 'options'
> {
  readonly to: readonly string[];
  readonly values: TemplateValues;
}

/** The messages of a template, measured, or the problem of the template. */
export type PersonalMessages =
  | { readonly measurement: Measurement; readonly problem?: undefined }
  | { readonly problem: SmsProblem; readonly measurement?: undefined };

/** A field cannot have this name. */
const recipientField = ' ';

/** Measures the message of each recipient. */
export function measurePersonal({
  text,
  to,
  values,
  rates,
  currency = 'EUR',
  at,
  resolveCountry,
  options,
}: PersonalText): PersonalMessages {
  try {
    const rows = to.map((recipient) => ({ ...values[recipient], [recipientField]: recipient }));
    const prepared = rates && prepareRates(rates, at);
    const pricing = prepared && {
      estimateCost,
      to: recipientField,
      currency,
      resolveCountry,
      rates: prepared.rates,
      at: prepared.at,
    };
    return { measurement: measure(parseTemplate(text), rows, { ...options, pricing }) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { code: reason, field, row } = error;
    const position = row === undefined ? undefined : row + 1;
    return { problem: { place: 'text', code: 'TEMPLATE', params: { reason, field, position } } };
  }
}
