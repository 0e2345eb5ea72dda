// Loaded before the code of a migration page: the other services respond as they document, and nothing leaves the machine.
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

const text = 'Your table is ready';

/** The URL and the response of each service, and the fields that its SDK must send. */
const services = [
  {
    url: 'https://api.twilio.com/*',
    response: { sid: 'id-1', status: 'queued' },
    sent: { To: '+447700900000', From: 'MyApp', Body: text },
  },
  {
    url: 'https://rest.nexmo.com/*',
    response: { 'message-count': '1', messages: [{ 'message-id': 'id-1', status: '0' }] },
    sent: { to: '447700900000', from: 'MyApp', text },
  },
  {
    url: 'https://api.plivo.com/*',
    response: { message: 'message(s) queued', message_uuid: ['id-1'], api_id: 'call-1' },
    sent: { src: 'MyApp', dst: '+447700900000', text },
  },
  {
    url: 'https://api.telnyx.com/*',
    response: { data: { id: 'id-1', parts: 1 } },
    sent: { from: 'MyApp', to: '+447700900000', text },
  },
  {
    url: 'https://rest.messagebird.com/*',
    response: { id: 'id-1' },
    sent: { originator: 'MyApp', recipients: '447700900000', body: text },
  },
];

async function readFields(request) {
  const body = await request.text();
  return request.headers.get('content-type')?.includes('json')
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body));
}

const handlers = services.map(({ url, response, sent }) =>
  http.post(url, async ({ request }) => {
    const fields = await readFields(request);
    const isRight = Object.entries(sent).every(([name, value]) => fields[name] === value);
    return HttpResponse.json(isRight ? response : { fields }, { status: isRight ? 200 : 400 });
  }),
);
setupServer(...handlers).listen({ onUnhandledRequest: 'error' });
