import { createWebhooks } from '@23telecom/client/webhooks';

const webhooks = createWebhooks({ secrets: 'whsec_test' });
const body = JSON.stringify({ message_id: 'api_1', status: 'DELIVRD' });
const headers = await webhooks.sign(body);
const request = new Request('https://example.com/hook', { method: 'POST', body, headers });
console.log((await webhooks.verify(request)).payload);
