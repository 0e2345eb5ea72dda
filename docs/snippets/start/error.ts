import { createClient, isTelecomError } from '@23telecom/client';

const telecom = createClient();

try {
  await telecom.sms.send({ to: ['07700 900000'], text: 'Hello', senderId: 'MyApp' });
} catch (error) {
  if (!isTelecomError(error)) throw error;
  error.code; //=> 'INVALID_INPUT'
  error.sent; //=> 'no'
  error.httpStatus; //=> 400
  console.error(error.message, error.docsUrl);
}
