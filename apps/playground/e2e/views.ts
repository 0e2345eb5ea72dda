import type { Page } from 'playwright';
import { tryExample } from './compose-page.ts';
import { sandboxOf } from './send-many.ts';
import type { OpenPlayground } from './open-page.ts';
import { startRun } from './start-run.ts';

/** A view in its usual state. */
export interface View {
  readonly name: string;
  /** Opens it and waits for its content. */
  readonly open: (page: Page, example: Example) => Promise<void>;
}

/** A run with its first message, in scripts of both directions. */
export interface Example {
  readonly url: string;
  readonly run: string;
  readonly messageId: string;
}

/** A name in Hebrew and one in Arabic. */
const people = ['נועה', 'محمد', 'Łukasz'];

/** Sends the run that the views show, and waits for its reports. */
export async function sendExample({ playground }: OpenPlayground): Promise<Example> {
  const sandbox = sandboxOf(playground);
  const recipients = people.map((name, index) => ({
    recipient: `+44740012340${index}`,
    name,
    values: { name },
  }));
  const run = await startRun(playground.url, {
    senderId: 'MyApp',
    text: 'مرحبا {{name}}، طاولتك جاهزة! (18:30)',
    recipients,
  });
  const { messageId } = await sandbox.waitForMessage({ to: recipients[0]?.recipient ?? '' });
  return { url: playground.url, run, messageId };
}

/** Every view of the page. */
export const views: readonly View[] = [
  {
    name: 'Compose',
    async open(page, { url }) {
      await page.goto(url);
      await tryExample(page);
    },
  },
  {
    name: 'run',
    async open(page, { url, run }) {
      await page.goto(`${url}/runs/${run}`);
      await page.getByTestId('run-rows').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'messages',
    async open(page, { url }) {
      await page.goto(`${url}/messages`);
      await page.getByTestId('messages').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'message',
    async open(page, { url, messageId }) {
      await page.goto(`${url}/messages/${messageId}`);
      await page.getByTestId('message').getByText('Timeline').waitFor();
    },
  },
  {
    name: 'statistics',
    async open(page, { url }) {
      await page.goto(`${url}/statistics`);
      await page.getByRole('heading', { name: 'Messages a day, by outcome' }).waitFor();
      await page.locator('svg.chart rect').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'requests',
    async open(page, { url }) {
      await page.goto(`${url}/developers`);
      await page
        .getByTestId('requests')
        .getByRole('link')
        .filter({ hasText: 'POST /sms/send' })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Response' }).waitFor();
    },
  },
  {
    name: 'webhooks',
    async open(page, { url }) {
      await page.goto(`${url}/developers/webhooks`);
      await page.getByRole('heading', { name: 'Log' }).waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'account',
    async open(page, { url }) {
      await page.goto(`${url}/account`);
      await page.getByRole('cell').first().waitFor();
    },
  },
  {
    name: 'text link',
    async open(page, { url }) {
      await page.goto('about:blank');
      await page.goto(`${url}/text#t=${encodeURIComponent('שלום — 5 € مرحبا')}`);
      await page.getByRole('gridcell').first().waitFor();
    },
  },
  {
    name: 'not found',
    async open(page, { url }) {
      await page.goto(`${url}/nowhere`);
      await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    },
  },
];
