// A program that sends one message, in a process of its own: Node reads trusted certificates at the start.
import { createClient, isTelecomError } from '../../src/index.ts';

const [baseUrl = ''] = process.argv.slice(2);
const telecom = createClient({ apiKey: 'sk_test_local', baseUrl, maxRetries: 0 });
try {
  await telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' });
  console.log(JSON.stringify({ sent: 'yes' }));
} catch (error) {
  if (!isTelecomError(error)) throw error;
  const { code, sent, description } = error;
  console.log(JSON.stringify({ code, sent, description }));
}
