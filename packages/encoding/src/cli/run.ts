import { createStyle } from '@23telecom/command-line';
import type { CostEstimate } from '../cost/cost-estimate.ts';
import { estimateCost } from '../cost/estimate-cost.ts';
import type { Analysis } from '../segments/analysis.ts';
import { analyze } from '../segments/analyze.ts';
import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import { EncodingError } from '../segments/encoding-error.ts';
import { offenders } from '../segments/offenders.ts';
import { segment } from '../segments/segment.ts';
import { help } from './help.ts';
import { InputError } from './input-error.ts';
import { type CliOptions, parseOptions } from './parse-options.ts';
import { readAll } from './read-all.ts';
import { readNumbers } from './read-numbers.ts';
import { readRates } from './read-rates.ts';
import { type Report, renderReport } from './render-report.ts';
import { renderOffenders } from './render-offenders.ts';
import type { Terminal } from './terminal.ts';
import { toAnalyzeOptions } from './to-analyze-options.ts';
import { version } from './version.ts';

/** Runs the command. Resolves with its exit status: 0, or 1 for invalid input. */
export async function run(parameters: readonly string[], terminal: Terminal): Promise<number> {
  try {
    terminal.print(await createOutput(parameters, terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.report(`sms-encoding: ${error.message}\n`);
    return 1;
  }
}

async function createOutput(parameters: readonly string[], terminal: Terminal): Promise<string> {
  const options = parseOptions(parameters);
  if (options.isHelp) return help;
  if (options.isVersion) return `${version}\n`;
  const given = options.text ?? readText(terminal);
  const analyzeOptions = await toAnalyzeOptions(options);
  const { smarten } = await import('../smart/index.ts');
  const { encoding, ...rest } = analyzeOptions;
  const smart = smarten(given, {
    ...rest,
    accents: options.hasAccents,
    greek: options.hasGreek,
    cyrillic: options.hasCyrillic,
  });
  const text = options.isSmart ? smart.text : given;
  const analysis = analyzeOrExplain(text, analyzeOptions, terminal);
  const report: Report = {
    text,
    analysis,
    parts: segment(text, analyzeOptions),
    offenders: analysis.encoding === 'UCS-2' ? offenders(text, analyzeOptions) : [],
    smart: options.isSmart ? smart : undefined,
    smarter: !options.isSmart && encoding === undefined ? smart : undefined,
    estimate: await estimate(text, analyzeOptions, options, terminal),
  };
  return options.isJson ? renderJson(report) : renderReport(report, terminal);
}

function readText(terminal: Terminal): string {
  if (terminal.isInputInteractive) {
    throw new InputError('no text: pass it as an argument or on standard input (see --help)');
  }
  // `echo` adds a line break that is not part of the text.
  return readAll('-', terminal).replace(/\r?\n$/, '');
}

function analyzeOrExplain(text: string, options: AnalyzeOptions, terminal: Terminal): Analysis {
  try {
    return analyze(text, options);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    const style = createStyle(false);
    const shown = renderOffenders(text, error.offenders, style, terminal.columns);
    throw new InputError(`GSM-7 lacks characters of the text\n\n${shown.trimEnd()}`);
  }
}

async function estimate(
  text: string,
  options: AnalyzeOptions,
  { to, rates, currency, at }: CliOptions,
  terminal: Terminal,
): Promise<CostEstimate | undefined> {
  if (to === undefined || rates === undefined) return undefined;
  const { resolveCountry } = await loadCountries();
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

/** Loads the numbering plans; `npx` alone does not install the optional package that has them. */
async function loadCountries() {
  try {
    return await import('../country/index.ts');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InputError(
      '--to needs the package libphonenumber-js to find the countries of numbers: run\n' +
        '  npx -p @23telecom/encoding -p libphonenumber-js sms-encoding …\n' +
        'or install it beside @23telecom/encoding: npm install libphonenumber-js',
    );
  }
}

function renderJson({ text, analysis, parts, offenders, smart, estimate }: Report): string {
  return JSON.stringify({ text, ...analysis, parts, offenders, smart, estimate }, null, 2) + '\n';
}
