import { createClient } from '@23telecom/client';

const telecom = createClient({ proxy: '/api/telecom' });
const key = sessionStorage.getItem('draft') ?? crypto.randomUUID();
sessionStorage.setItem('draft', key);
const { results, isRepeat } = await telecom.sms.sendOnce(key, {
  to: ['+447911123456'],
  text: 'Hello',
  senderId: 'MyApp',
});
sessionStorage.removeItem('draft');
console.log(results?.[0]?.messageId, isRepeat);
