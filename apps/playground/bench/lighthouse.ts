/**
 * Prints the four Lighthouse scores of every view on mobile and desktop, and fails if one is below 95. Each
 * score is the median of three runs.
 * Build first, then run `pnpm --filter playground lighthouse`, or name views:
 * `pnpm --filter playground lighthouse messages account`. It takes some minutes. Run nothing else
 * meanwhile, because load lowers the performance score.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { outcomes } from '@23telecom/sandbox';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.mjs';
import { listNumbers, startRun } from '../e2e/start-run.ts';
import { openTestServer } from '../server/testing/open-test-server.ts';

const lighthouse = 'lighthouse@12.8.2';
const minScore = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const runs = 3;
const { playground, close } = await openTestServer();
await sendExamples();
const views = {
  compose: '/',
  run: `/runs/${await startExampleRun()}`,
  messages: '/messages',
  message: `/messages/${await findExample()}`,
  statistics: '/statistics',
  developers: '/developers',
  webhooks: '/developers/webhooks',
  account: '/account',
  text: '/text',
  'text link': '/text#t=Hi%20Anna%20%E2%80%94%20your%20table%20is%20ready',
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

/** Sends messages, so that lists and figures are not empty. */
async function sendExamples(): Promise<void> {
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

/** Sends to three recipients as a run, and returns its ID. */
function startExampleRun(): Promise<string> {
  const text = 'Your table is ready';
  return startRun(playground.url, { senderId: 'MyApp', text, recipients: listNumbers(3) });
}

/** The ID of a message. */
async function findExample(): Promise<string> {
  const response = await fetch(`${playground.url}/api/sandbox/messages?limit=1`);
  const { messages } = (await response.json()) as {
    readonly messages: readonly { readonly messageId: string }[];
  };
  return messages[0]?.messageId ?? '';
}

/** The run of the median performance. */
async function measureOften(url: string, options: readonly string[]): Promise<Report> {
  const reports: Report[] = [];
  for (let turn = 0; turn < runs; turn += 1) reports.push(await measure(url, options));
  reports.sort((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
  const median = reports[Math.floor(runs / 2)];
  if (median === undefined) throw new Error('Lighthouse has measured nothing.');
  return median;
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

/** Lists the failed audits with their findings. */
const findings = ({ audits }: Report): string[] =>
  Object.values(audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue }) => `  ${title}${displayValue ? `: ${displayValue}` : ''}`);

let isUnder = false;
console.log(['view', 'device', ...categories].join(' | '));
for (const [name, path] of Object.entries(views)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [device, options] of Object.entries(devices)) {
    const report = await measureOften(playground.url + path, options);
    const scores = categories.map((category) => scoreOf(report, category));
    console.log([name, device, ...scores].join(' | '));
    if (scores.some((score) => score < minScore)) {
      isUnder = true;
      console.log(findings(report).join('\n'));
    }
  }
}
await close();
if (isUnder) process.exitCode = 1;
