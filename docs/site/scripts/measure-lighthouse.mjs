// Prints the Lighthouse scores of some pages of the built site, and fails if one is below 95. It takes minutes; run
// nothing else meanwhile, because load lowers the score of performance.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.mjs';
import { base, serveBuilt } from './serve-built.mjs';

const lighthouse = 'lighthouse@12.8.2';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const pages = ['', 'start/try-it', 'guides/webhooks', 'reference/errors'];

const executablePath = await requireChromium();
const { server, origin } = await serveBuilt();
for (const page of pages) {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      lighthouse,
      `${origin}${base}${page}`,
      '--quiet',
      '--output=json',
      '--output-path=stdout',
      '--preset=desktop',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=--headless ${chromiumArguments.join(' ')}`,
    ],
    { maxBuffer: 1 << 26, env: { ...process.env, CHROME_PATH: executablePath } },
  );
  const report = JSON.parse(stdout);
  const scores = categories.map((name) => Math.round((report.categories[name].score ?? 0) * 100));
  console.log(`/${page}`, categories.map((name, index) => `${name} ${scores[index]}`).join(', '));
  for (const audit of Object.values(report.audits)) {
    if (audit.score === null || audit.score >= 0.9) continue;
    const { items } = audit.details ?? {};
    const first = Array.isArray(items) ? items[0] : undefined;
    console.log(`  ${audit.id}: ${audit.title}`, first?.node?.snippet ?? first?.href ?? '');
  }
  if (Math.min(...scores) < 95) process.exitCode = 1;
}
server.close();
