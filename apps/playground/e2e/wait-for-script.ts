import type { BrowserContext, Page } from 'playwright';

/** Waits until the script of a page has replaced what the build drew: keys and pastes before that are lost. */
async function waitForScript(page: Page): Promise<void> {
  await page.locator('main[inert]').waitFor({ state: 'detached' });
}

/** Makes each page of a context wait for its script when it goes to an address, or is reloaded. */
export function waitForScripts(context: BrowserContext): void {
  context.on('page', (page) => {
    const goto = page.goto.bind(page);
    const reload = page.reload.bind(page);
    page.goto = async (...parameters) => {
      const response = await goto(...parameters);
      await waitForScript(page);
      return response;
    };
    page.reload = async (...parameters) => {
      const response = await reload(...parameters);
      await waitForScript(page);
      return response;
    };
  });
}
