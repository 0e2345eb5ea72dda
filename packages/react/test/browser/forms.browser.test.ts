import { AxeBuilder } from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '@23telecom/sandbox';
import type { Page, Route } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import { closeBrowser, type OpenPage, openPage } from './open-page.tsx';

afterAll(closeBrowser);

const artifacts = path.resolve(import.meta.dirname, '../../.artifacts');
const valid = { To: '+447911123456', From: 'MyApp', Text: 'Hello' };
const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }];

const fill = async (page: Page, values: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
};
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();

/** The sentences of all alerts, with the label of the field that they describe. */
const alerts = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('[role=alert]'))
      .filter(({ textContent }) => textContent)
      .map((alert) => {
        const field = document.querySelector(`[aria-describedby~="${alert.id}"]`);
        const label = field && document.querySelector(`label[for="${field.id}"]`);
        return [label?.textContent ?? 'form', alert.textContent];
      }),
  );

/** Waits until the page shows just these alerts: the label of the field, and the sentence. */
const expectAlerts = (page: Page, ...expected: readonly (readonly [string, RegExp])[]) =>
  expect
    .poll(() => alerts(page))
    .toEqual(
      expected.map(([label, sentence]) => [label, expect.stringMatching(sentence) as string]),
    );

const forms = ['composer', 'react-hook-form', 'tanstack-form'] as const;

describe.each(forms)('%s', (form) => {
  test('sends once, and every element that a description names exists', async () => {
    const { page, sandbox } = await openPage(form, { rates });
    const missing = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[aria-describedby]'))
        .flatMap((element) => (element.getAttribute('aria-describedby') ?? '').split(' '))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(missing).toEqual([]);
    await fill(page, valid);
    await page.getByRole('button', { name: 'Send' }).dblclick();
    await page.getByText('+447911123456: Sent').waitFor();
    expect(sandbox.messages().map(({ text }) => text)).toEqual(['Hello']);
    expect(await alerts(page)).toEqual([]);
  });

  test('a bad recipient, a 400 and a 402 have a sentence at their place', async () => {
    const { page, sandbox } = await openPage(form);
    await fill(page, { ...valid, To: '+447911123456, 0791' });
    await send(page);
    await expectAlerts(page, ['To', /^Number 2: /]);
    expect(sandbox.requests().some(({ operation }) => operation === 'sms.send')).toBe(false);

    await fill(page, valid);
    const failures = [
      [400, 'INVALID_SENDER', 'From', /^Use 3 to 11 letters/],
      [400, 'INVALID_TO', 'To', /not a valid phone number/],
      [400, 'INVALID_MESSAGE', 'Text', /not accepted/],
      [402, 'INSUFFICIENT_BALANCE', 'form', /^The balance is too low, so nothing was sent/],
    ] as const;
    for (const [status, code, label, sentence] of failures) {
      sandbox.faults.add({ kind: 'status', status, code, on: 'sms.send', times: 1 });
      await send(page);
      await expectAlerts(page, [label, sentence]);
    }
    expect(sandbox.messages()).toEqual([]);
    await send(page);
    await page.getByText('+447911123456: Sent').waitFor();
    expect(await alerts(page)).toEqual([]);
  });

  test('a lost answer has a sentence at the button, and a second click sends nothing', async () => {
    const { page, sandbox } = await openPage(form);
    await page.route('**/api/telecom/sms.send', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await fill(page, valid);
    await send(page);
    await expectAlerts(page, ['form', /^We lost the connection/]);
    await page.unroute('**/api/telecom/sms.send');
    await send(page);
    await page.getByText('had already been sent').waitFor();
    expect(await alerts(page)).toEqual([]);
    expect(sandbox.messages()).toHaveLength(1);
  });
});

/** Failures that prove that nothing was sent, as the service and its edge have them. */
const refusals: readonly (readonly [Fault | 'closed port', RegExp])[] = [
  [{ kind: 'status', status: 401 }, /^The service refused the message, so nothing was sent/],
  [{ kind: 'status', status: 403 }, /^The service refused the message, so nothing was sent/],
  [{ kind: 'rate-limit' }, /^Too many messages at once, so nothing was sent/],
  [{ kind: 'rate-limit', form: 'html' }, /^Too many messages at once, so nothing was sent/],
  [{ kind: 'status', status: 500, code: 'DB_ERROR' }, /so nothing was sent/],
  [{ kind: 'status', status: 503, code: 'SANDBOX_UNAVAILABLE' }, /so nothing was sent/],
  ['closed port', /^There is no connection, so nothing was sent/],
];

/** The sentence that the form shows after each refusal. */
const collectRefusals = async ({ page, sandbox, refuseOnce }: OpenPage, path: string) => {
  const shown: [string, string | null][][] = [];
  for (const [fault] of refusals) {
    if (fault === 'closed port') refuseOnce();
    else sandbox.faults.add({ ...fault, on: 'sms.send', times: 1 });
    const response = page.waitForResponse(path);
    await send(page);
    await response;
    // A form with an action shows its last sentence until the next one is there.
    await expect.poll(() => page.getByRole('button', { name: 'Send' }).isEnabled()).toBe(true);
    await expect.poll(() => alerts(page)).not.toEqual([]);
    shown.push((await alerts(page)) as [string, string | null][]);
  }
  return shown;
};
const expectedRefusals = refusals.map(([, sentence]) => [
  ['form', expect.stringMatching(sentence) as string],
]);

describe.each(forms)('%s: never silent', (form) => {
  test('each refusal has a sentence at the button; Enter twice after them is one message', async () => {
    const opened = await openPage(form);
    const { page, sandbox } = opened;
    await fill(page, valid);
    expect(await collectRefusals(opened, '**/api/telecom/sms.send')).toEqual(expectedRefusals);
    expect(sandbox.messages()).toEqual([]);
    await page.getByLabel('From').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('+447911123456: Sent').waitFor();
    expect(await alerts(page)).toEqual([]);
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('a request that does not arrive, or a page of a gateway, has a sentence and no second message', async () => {
    const { page, sandbox } = await openPage(form);
    const html = { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' };
    const failures = [
      (route: Route) => route.abort('connectionrefused'),
      (route: Route) => route.abort('aborted'),
      (route: Route) => route.fulfill(html),
    ];
    await fill(page, valid);
    for (const [index, fail] of failures.entries()) {
      // Another text each time, so that each failure is that of a new request.
      await fill(page, { Text: `Hello ${index}` });
      await page.route('**/api/telecom/sms.send', fail);
      await send(page);
      await expectAlerts(page, ['form', /^We lost the connection/]);
      await page.unroute('**/api/telecom/sms.send');
    }
    await send(page);
    await page.getByText('+447911123456: Sent').waitFor();
    expect(await alerts(page)).toEqual([]);
    expect(sandbox.messages().map(({ text }) => text)).toEqual(['Hello 2']);
  });
});

test('quick start: a failure has a sentence, and a number without a price says so', async () => {
  const { page, sandbox } = await openPage('quick-start', {
    rates: [{ dialCode: '33', country: 'France', rate: 0.05 }],
  });
  await page.getByText('no price').waitFor();
  sandbox.faults.add({ kind: 'status', status: 402, on: 'sms.send' });
  await page.getByLabel('Text').fill('Hello');
  await send(page);
  await page.getByText('The balance is too low, so nothing was sent.').waitFor();
});

describe.each(forms)('%s: never twice', (form) => {
  test('a reload while sending, and the same contents again, are one message', async () => {
    const { page, sandbox } = await openPage(form);
    sandbox.faults.add({ kind: 'latency', ms: 1000, on: 'sms.send', times: 1 });
    await fill(page, valid);
    const sending = page.waitForRequest('**/api/telecom/sms.send');
    await send(page);
    await sending;
    await page.reload();
    await fill(page, valid);
    await send(page);
    await expect.poll(() => page.getByText('had already been sent').count()).toBe(1);
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('a second tab with the same contents is the same message', async () => {
    const { page, sandbox, context } = await openPage(form);
    const second = await context.newPage();
    await second.goto(page.url());
    await fill(page, valid);
    await fill(second, valid);
    await send(page);
    await expect.poll(() => page.getByText(': Sent').count()).toBe(1);
    await send(second);
    await expect.poll(() => second.getByText('had already been sent').count()).toBe(1);
    expect(sandbox.messages()).toHaveLength(1);
  });
});

describe('never twice', () => {
  test('the control: another text, or an edit after the send, is another message', async () => {
    const { page, sandbox } = await openPage('composer');
    await fill(page, valid);
    await send(page);
    await expect.poll(() => page.getByText(': Sent').count()).toBe(1);
    await fill(page, { Text: 'Bye' });
    await fill(page, { Text: 'Hello' });
    await send(page);
    await expect.poll(() => sandbox.messages().length).toBe(2);
  });
});

describe('a form with an action', () => {
  test('works before its script has loaded', async () => {
    const { page, sandbox } = await openPage('/messages', {}, { javaScriptEnabled: false });
    await fill(page, { ...valid, From: '1' });
    await send(page);
    const alert = page.getByText('Start the sender with a letter');
    await alert.waitFor();
    expect(await page.getByLabel('Text').inputValue()).toBe('Hello');
    await fill(page, { From: 'MyApp' });
    await send(page);
    await page.getByText('+447911123456: Sent').waitFor();
    expect(sandbox.messages().map(({ senderId }) => senderId)).toEqual(['MyApp']);
  });

  test('checks in the page once its script runs, and shows the failure of the server', async () => {
    const { page, sandbox } = await openPage('/messages');
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/messages')) posts.push('post');
    });
    await fill(page, { ...valid, From: '1' });
    await send(page);
    await expect
      .poll(() => alerts(page))
      .toEqual([['From', 'Start the sender with a letter, or a phone number with +.']]);
    expect(posts).toEqual([]);
    sandbox.faults.add({
      kind: 'status',
      status: 400,
      code: 'INVALID_SENDER',
      on: 'sms.send',
      times: 1,
    });
    await fill(page, { From: 'MyApp' });
    await send(page);
    await expect
      .poll(() => alerts(page))
      .toEqual([['From', expect.stringMatching(/^Use 3 to 11/) as string]]);
    await send(page);
    await page.getByText('+447911123456: Sent').waitFor();
    await send(page);
    await page.getByText('had already been sent').waitFor();
    expect(sandbox.messages()).toHaveLength(1);
  });
});

test('a form with an action: each refusal has a sentence; Enter twice after them is one message', async () => {
  const opened = await openPage('/messages');
  const { page, sandbox } = opened;
  await fill(page, valid);
  expect(await collectRefusals(opened, '**/messages?json')).toEqual(expectedRefusals);
  expect(sandbox.messages()).toEqual([]);
  await page.getByLabel('From').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('+447911123456: Sent').waitFor();
  expect(sandbox.messages()).toHaveLength(1);
});

test('a form with an action: if the answer of the service is lost, the history tells the outcome', async () => {
  const { page, sandbox } = await openPage('/messages');
  sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', times: 1 });
  await fill(page, valid);
  await send(page);
  await expect
    .poll(() => page.locator('[role=status]').allTextContents())
    .toContainEqual(expect.stringMatching(/sent/) as string);
  expect(await alerts(page)).toEqual([]);
  await send(page);
  await page.getByText('had already been sent').waitFor();
  expect(sandbox.messages()).toHaveLength(1);
});

describe('the form with a look', () => {
  const label = {
    look: ['Phone numbers', 'Sender', 'Message', 'Send message'],
    german: ['Rufnummern', 'Absender', 'Nachricht', 'Nachricht senden'],
    arabic: ['أرقام الهواتف', 'المرسل', 'الرسالة', 'إرسال الرسالة'],
    hebrew: ['מספרי טלפון', 'שולח', 'הודעה', 'שליחת ההודעה'],
  } as const;
  const texts = {
    look: `It’s ${'a'.repeat(70)}`,
    german: `Grüße – ${'a'.repeat(70)}`,
    arabic: 'مرحبًا، طلبك رقم 12 في الطريق إليك وسيصل غدًا قبل الساعة 10. شكرًا لك يا أحمد!',
    hebrew: 'שלום, הזמנה מספר 12 בדרך אליך ותגיע מחר לפני השעה 10. תודה רבה לך, דנה!',
  };

  /** Takes a picture of a phone and of a desk, light and dark, and checks each with axe. */
  const inspect = async (page: Page, name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const file = `${name}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(artifacts, file), fullPage: true });
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect(scrollWidth, file).toBe(clientWidth);
      }
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(9, 9, 11)');
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  };

  test.each(['look', 'german', 'arabic', 'hebrew'] as const)(
    '%s: axe is clean at 360 px, light and dark, and nothing is wider than the page',
    async (form) => {
      const { page, sandbox } = await openPage(
        form,
        { rates },
        { viewport: { width: 360, height: 800 } },
      );
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      const [to, from, text, button] = label[form];
      await page.getByLabel(to, { exact: true }).fill('+447911123456, 07911');
      await page.getByLabel(from, { exact: true }).fill('1');
      await page.getByLabel(text, { exact: true }).fill(texts[form]);
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect.poll(() => alerts(page)).toHaveLength(2);
      await mkdir(artifacts, { recursive: true });
      await inspect(page, `${form}-problems`);

      await page.getByLabel(to, { exact: true }).fill('+447911123456');
      await page.getByLabel(from, { exact: true }).fill('MyApp');
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect.poll(() => page.locator('[role=status] bdi').count()).toBe(1);
      await inspect(page, `${form}-sent`);
      expect(sandbox.messages()).toHaveLength(1);
      expect(complaints).toEqual([]);
    },
  );
});

test('the form with a look offers a replacement only if it saves a segment', async () => {
  const { page } = await openPage('look', { rates });
  const text = page.getByLabel('Message', { exact: true });
  const replace = page.getByRole('button', { name: 'Replace special characters' });
  await text.fill('It’s');
  await page.getByText('special characters, 66 characters left').waitFor();
  expect(await replace.count()).toBe(0);
  await text.fill(`It’s ${'a'.repeat(70)}`);
  await replace.click();
  expect(await text.inputValue()).toBe(`It's ${'a'.repeat(70)}`);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await text.inputValue()).toBe(`It’s ${'a'.repeat(70)}`);
});

test('typing 100 characters changes the live region once', async () => {
  const { page } = await openPage('look');
  const changes = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const region = document.querySelector('[aria-live]');
    if (region) {
      new MutationObserver(() => seen.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    return seen;
  });
  await page.getByLabel('Message').pressSequentially('a'.repeat(100));
  await expect.poll(() => changes.jsonValue()).toEqual(['1 segment']);
  // The control: another encoding is announced.
  await page.getByLabel('Message').pressSequentially('я');
  await expect
    .poll(() => changes.jsonValue())
    .toEqual(['1 segment', '2 segments, special characters']);
});
