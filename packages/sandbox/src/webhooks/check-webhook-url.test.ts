import { expect, test } from 'vitest';
import { checkWebhookUrl } from './check-webhook-url.ts';

test.each([
  'https://shop.example/webhook?x=1',
  'https://shop.example:8443/',
  'https://8.8.8.8/',
  'https://[2606:4700::1111]/',
  'http://localhost:3000/',
  'http://app.localhost/',
  'http://127.0.0.1:2323/',
  'http://127.8.9.10/',
  'http://[::1]:3000/',
  'https://127.0.0.1/',
  // The URL parser turns both of these into 127.0.0.1.
  'http://2130706433/',
  'http://0x7f.1/',
])('%s is allowed', (url) => {
  expect(checkWebhookUrl(url)).toBeUndefined();
});

test.each([
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.0.10/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://0.0.0.0/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  // Other spellings of 10.0.0.1.
  'https://167772161/',
  'https://0xa.0.0.1/',
  'https://012.0.0.1/',
  'https://[::]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[ff02::1]/',
  'https://intranet/',
  'https://db.internal/',
  'https://db.internal./',
  'https://printer.local/',
  'https://router.home.arpa/',
  'http://shop.example/',
  'http://10.0.0.1/',
  'ftp://shop.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:secret@shop.example/',
  'shop.example',
  '',
  7,
  null,
  undefined,
  {},
])('%j is refused', (url) => {
  expect(checkWebhookUrl(url)).toMatch(/^(must|is not)/);
});
