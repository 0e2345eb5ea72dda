import type { CostEstimate } from '../cost.ts';
import type { SmartText } from '../smart/index.ts';
import type { Analysis, Offender, Segment } from '../types.ts';
import { renderAnalysis } from './render-analysis.ts';
import { renderEstimate } from './render-estimate.ts';
import { renderOffenders } from './render-offenders.ts';
import { renderHint, renderSmart } from './render-smart.ts';
import { createStyle } from './style.ts';
import type { Terminal } from './terminal.ts';

/** All that there is to say about a text. */
export interface Report {
  readonly text: string;
  readonly analysis: Analysis;
  readonly parts: readonly Segment[];
  /** What GSM-7 lacks; empty where it is not what decided. */
  readonly offenders: readonly Offender[];
  /** What was replaced, where that was asked for. */
  readonly smart: SmartText | undefined;
  /** What could be replaced, where it was not. */
  readonly smarter: SmartText | undefined;
  readonly estimate: CostEstimate | undefined;
}

/** The report as tables, one below the other. */
export function renderReport(report: Report, { columns, hasColors }: Terminal): string {
  const { text, analysis, parts, offenders, smart, smarter, estimate } = report;
  const style = createStyle(hasColors);
  const tables = [renderAnalysis(analysis, parts, style, columns)];
  if (offenders.length > 0) tables.push(renderOffenders(text, offenders, style, columns));
  if (smart) tables.push(renderSmart(smart, style));
  if (smarter?.replacements.length) tables.push(renderHint(smarter, style));
  if (estimate) tables.push(renderEstimate(estimate, style));
  return tables.join('\n');
}
