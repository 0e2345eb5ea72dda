import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { inject } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.mjs';
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxServer,
} from '../src/node.ts';

/** A listening sandbox, with its inbox open in a browser. */
export interface OpenInbox extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly server: SandboxServer;
  readonly page: Page;
  /** Errors on the page, those of the content security policy included. */
  readonly complaints: readonly string[];
}

export function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('inboxChromium'),
    args: [...chromiumArguments, ...flags],
  });
}

/** Collects the errors of a page. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

/** Opens the inbox of a new sandbox with a manual clock. */
export async function openInbox(
  browser: Browser,
  options: SandboxOptions = {},
  contextOptions: BrowserContextOptions = {},
): Promise<OpenInbox> {
  const sandbox = createSandbox({ clock: 'manual', ...options });
  const server = await sandbox.listen();
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
    // A transition would blend colours while axe measures their contrast.
    reducedMotion: 'reduce',
    ...contextOptions,
  });
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await page.goto(server.origin);
  return {
    sandbox,
    server,
    page,
    complaints,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await sandbox.close();
    },
  };
}

/** Sends a message over the socket; resolves with its ID. */
export async function send(
  { url }: SandboxServer,
  {
    to = '+447700900000',
    text = 'Your code is 847291',
    from = 'MyApp',
    key = 'sk_prod_local',
  } = {},
): Promise<string> {
  const response = await fetch(`${url}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: [to], message: text, sender_id: from }),
  });
  const { results } = (await response.json()) as { results?: { message_id: string }[] };
  return results?.[0]?.message_id ?? '';
}
