/**
 * Lighthouse's four scores of every view, as a phone and as a desktop see it. Ends with an error where
 * one is under 95. `pnpm --filter playground lighthouse`, after a build; or of some views alone:
 * `pnpm --filter playground lighthouse history account`. Takes some minutes, and a busy machine costs
 * performance: run it alone.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { outcomes } from '@23telecom/sandbox';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.mjs';
import { startPlayground } from '../server/start-playground.ts';

const lighthouse = 'lighthouse@12.8.2';
const least = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const views = {
  compose: '/',
  history: '/history',
  statistics: '/statistics?period=30d&source=all',
  account: '/account',
  webhooks: '/webhooks',
  sandbox: '/sandbox',
} as const;
const devices = { mobile: [], desktop: ['--preset=desktop'] } as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      { readonly title: string; readonly score: number | null; readonly displayValue?: string }
    >
  >;
}

const run = promisify(execFile);
const executablePath = await requireChromium();
const wanted = process.argv.slice(2);
const playground = await startPlayground({ port: 0, page: 'built' });

/** Something to look at in the lists and figures. */
async function sendSome(): Promise<void> {
  const { sandbox } = playground;
  await sandbox?.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      to: [...outcomes.delivered, ...outcomes.undelivered],
      message: 'Your table is ready',
      sender_id: 'MyApp',
    }),
  });
}

async function measure(url: string, options: readonly string[]): Promise<Report> {
  const { stdout } = await run(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      '--quiet',
      '--output=json',
      '--output-path=stdout',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=--headless ${chromiumArguments.join(' ')}`,
      ...options,
    ],
    {
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...(executablePath !== undefined && { CHROME_PATH: executablePath }) },
    },
  );
  return JSON.parse(stdout) as Report;
}

const scoreOf = (report: Report, category: string): number =>
  Math.round(100 * (report.categories[category]?.score ?? 0));

/** What keeps a score below a hundred: the audits that were failed, with what they found. */
const findings = ({ audits }: Report): string[] =>
  Object.values(audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue }) => `  ${title}${displayValue ? `: ${displayValue}` : ''}`);

await sendSome();
let isUnder = false;
console.log(['view', 'device', ...categories].join(' | '));
for (const [name, path] of Object.entries(views)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [device, options] of Object.entries(devices)) {
    const report = await measure(playground.url + path, options);
    const scores = categories.map((category) => scoreOf(report, category));
    console.log([name, device, ...scores].join(' | '));
    if (scores.some((score) => score < least)) {
      isUnder = true;
      console.log(findings(report).join('\n'));
    }
  }
}
await playground.close();
if (isUnder) process.exitCode = 1;
