/** Snippets that do more when something calls them. Each has a test beside this folder that does. */
export const drivenSnippets: readonly string[] = [
  'campaigns/a-driver-of-your-own.ts',
  'campaigns/delivery-reports.ts',
  'campaigns/in-a-page-browser.ts',
  'campaigns/in-a-page.ts',
  'campaigns/schedule.ts',
  'campaigns/send-a-campaign.ts',
  'campaigns/the-rule.ts',
  'campaigns/the-shared-store-of-the-client.ts',
  'campaigns/the-store-2.ts',
  'campaigns/the-store.ts',
  'client/a-submission-is-one-message.ts',
  'client/browsers-the-proxy-handler-2.ts',
  'client/browsers-the-proxy-handler.ts',
  'client/handle-errors-2.ts',
  'client/safe-before-it-is-confirmed.ts',
  'client/test-your-code-2.ts',
  'client/webhooks-2.ts',
  'client/webhooks.ts',
  'guides/audit.ts',
  'guides/compose.test.tsx',
  'guides/use-sms-cost-vue.ts',
  'sandbox/in-a-test.ts',
  'sandbox/wait-for-a-message.ts',
  'start/proxy.ts',
  'start/sign-up.test.ts',
];

/** Snippets for Playwright's own runner, which a test of the sandbox runs in Chromium. */
export const playwrightSnippets: readonly string[] = ['sandbox/playwright.ts'];
