import { chromium, type Browser, type Page } from 'playwright';
import { inject } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.mjs';
import {
  startPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../server/start-playground.ts';

export interface OpenPlayground {
  readonly playground: Playground;
  readonly page: Page;
  /** What the page complained of: uncaught errors and `console.error`. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Real servers on free ports, and a real Chromium that has opened the page. */
export async function openPlayground(
  options: Omit<PlaygroundOptions, 'port' | 'page'> = {},
): Promise<OpenPlayground> {
  const playground = await startPlayground({ port: 0, page: 'built', ...options });
  const browser: Browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
    // What is on its way has no width yet: sizes are measured where nothing moves.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(playground.url);
  return {
    playground,
    page,
    complaints,
    close: async () => {
      await browser.close();
      await playground.close();
    },
  };
}
