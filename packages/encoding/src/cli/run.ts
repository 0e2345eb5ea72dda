import { analyze } from '../analyze.ts';
import type { CostEstimate } from '../cost.ts';
import { EncodingError } from '../encoding-error.ts';
import { estimateCost } from '../estimate-cost.ts';
import { offenders } from '../offenders.ts';
import { segment } from '../segment.ts';
import type { Analysis, AnalyzeOptions } from '../types.ts';
import { help } from './help.ts';
import { InputError } from './input-error.ts';
import { type CliOptions, parseOptions } from './options.ts';
import { readAll } from './read-all.ts';
import { readNumbers } from './read-numbers.ts';
import { readRates } from './read-rates.ts';
import { type Report, renderReport } from './render-report.ts';
import { renderOffenders } from './render-offenders.ts';
import { createStyle } from './style.ts';
import type { Terminal } from './terminal.ts';
import { toAnalyzeOptions } from './to-analyze-options.ts';
import { version } from './version.ts';

/** Runs the command; resolves to its exit status: 0, or 1 for input that cannot be used. */
export async function run(parameters: readonly string[], terminal: Terminal): Promise<number> {
  try {
    terminal.print(await answer(parameters, terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.report(`sms-encoding: ${error.message}\n`);
    return 1;
  }
}

async function answer(parameters: readonly string[], terminal: Terminal): Promise<string> {
  const options = parseOptions(parameters);
  if (options.isHelp) return help;
  if (options.isVersion) return `${version}\n`;
  const given = options.text ?? readText(terminal);
  const analyzeOptions = await toAnalyzeOptions(options);
  const { smarten } = await import('../smart/index.ts');
  const { encoding, ...rest } = analyzeOptions;
  const smart = smarten(given, { ...rest, accents: options.hasAccents });
  const text = options.isSmart ? smart.text : given;
  const analysis = analyzeOrExplain(text, analyzeOptions, terminal);
  const report: Report = {
    text,
    analysis,
    parts: segment(text, analyzeOptions),
    offenders: analysis.encoding === 'UCS-2' ? offenders(text) : [],
    smart: options.isSmart ? smart : undefined,
    smarter: !options.isSmart && encoding === undefined ? smart : undefined,
    estimate: await estimate(text, analyzeOptions, options, terminal),
  };
  return options.isJson ? renderJson(report) : renderReport(report, terminal);
}

function readText(terminal: Terminal): string {
  if (terminal.isInputInteractive) {
    throw new InputError('no text: give it as an argument or on standard input (see --help)');
  }
  // `echo` ends it with a line break that is not meant.
  return readAll('-', terminal).replace(/\r?\n$/, '');
}

function analyzeOrExplain(text: string, options: AnalyzeOptions, terminal: Terminal): Analysis {
  try {
    return analyze(text, options);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    const style = createStyle(false);
    const shown = renderOffenders(text, error.offenders, style, terminal.columns);
    throw new InputError(`the text cannot be GSM-7\n\n${shown.trimEnd()}`);
  }
}

async function estimate(
  text: string,
  options: AnalyzeOptions,
  { to, rates, currency, at }: CliOptions,
  terminal: Terminal,
): Promise<CostEstimate | undefined> {
  if (to === undefined || rates === undefined) return undefined;
  const { resolveCountry } = await import('../country/index.ts');
  return estimateCost({
    text,
    to: readNumbers(to, terminal),
    rates: readRates(rates, terminal),
    currency,
    at: at ?? terminal.now(),
    options,
    resolveCountry,
  });
}

function renderJson({ text, analysis, parts, offenders, smart, estimate }: Report): string {
  return JSON.stringify({ text, ...analysis, parts, offenders, smart, estimate }, null, 2) + '\n';
}
