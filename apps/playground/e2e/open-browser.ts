import { chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.mjs';
import { waitForScripts } from './wait-for-script.ts';

/** A browser whose pages share nothing, as those of several people. */
export interface OpenBrowser {
  readonly newPage: () => Promise<Page>;
  /** Messages of uncaught errors in all pages. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens Chromium. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
  const complaints: string[] = [];
  return {
    async newPage() {
      const context = await browser.newContext({
        locale: 'en-GB',
        permissions: ['clipboard-read', 'clipboard-write'],
        reducedMotion: 'reduce',
      });
      context.on('weberror', (error) => complaints.push(error.error().message));
      waitForScripts(context);
      return context.newPage();
    },
    complaints,
    close: () => browser.close(),
  };
}
