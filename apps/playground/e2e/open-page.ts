import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { inject } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.mjs';
import {
  startPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../server/start-playground.ts';
import { waitForScripts } from './wait-for-script.ts';

/** A running playground, with its page open in a browser. */
export interface OpenPlayground {
  readonly playground: Playground;
  readonly page: Page;
  /** Messages of uncaught errors in all tabs. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts the servers on free ports and opens the page in Chromium. */
export async function openPlayground(
  options: Omit<PlaygroundOptions, 'port' | 'page'> = {},
): Promise<OpenPlayground> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const playground = await startPlayground({ port: 0, page: 'built', dataFolder, ...options });
  const browser: Browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
    // Animations would make measured sizes depend on timing.
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  waitForScripts(context);
  const page = await context.newPage();
  await page.goto(playground.entryUrl);
  return {
    playground,
    page,
    complaints,
    close: async () => {
      await browser.close();
      await playground.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
