import { createStyle } from '@23telecom/command-line';
import type { CostEstimate } from '../cost/cost-estimate.ts';
import type { Analysis } from '../segments/analysis.ts';
import type { Offender } from '../segments/offenders.ts';
import type { Segment } from '../segments/segment.ts';
import type { SmartText } from '../smart/index.ts';
import { renderAnalysis } from './render-analysis.ts';
import { renderEstimate } from './render-estimate.ts';
import { renderOffenders } from './render-offenders.ts';
import { renderHint, renderSmart } from './render-smart.ts';
import type { Terminal } from './terminal.ts';

/** The results for one text. */
export interface Report {
  readonly text: string;
  readonly analysis: Analysis;
  readonly parts: readonly Segment[];
  /** Characters that GSM-7 lacks; empty for a GSM-7 text. */
  readonly offenders: readonly Offender[];
  /** Replacements made, with `--smart`. */
  readonly smart: SmartText | undefined;
  /** Replacements that `--smart` would make, without it. */
  readonly smarter: SmartText | undefined;
  readonly estimate: CostEstimate | undefined;
}

/** Renders a report as tables, one below the other. */
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
