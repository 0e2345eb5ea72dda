import path from 'node:path';
import { defineConfig } from '@rspress/core';
import { base } from './base.mjs';

const repository = 'https://github.com/23telecom/sms-toolkit';

export default defineConfig({
  root: path.join(import.meta.dirname, 'pages'),
  outDir: 'doc_build',
  base,
  siteOrigin: 'https://23telecom.github.io',
  lang: 'en',
  title: '23 Telecom SMS toolkit',
  description:
    'Know what an SMS costs before you send it, never pay for it twice, and track it to delivery.',
  llms: true,
  globalStyles: path.join(import.meta.dirname, 'styles.css'),
  globalUIComponents: [path.join(import.meta.dirname, 'components/reach-by-keyboard.tsx')],
  route: { cleanUrls: true },
  // Anchors are checked after the build, because those of the reference are elements of their own.
  markdown: { link: { checkDeadLinks: true } },
  search: { codeBlocks: true },
  mediumZoom: false,
  themeConfig: {
    editLink: {
      docRepoBaseUrl: `${repository}/blob/main/docs/site/pages`,
      text: 'Edit this page',
    },
    llmsUI: { viewOptions: false },
    enableScrollToTop: true,
    footer: { message: 'MIT licence' },
  },
});
