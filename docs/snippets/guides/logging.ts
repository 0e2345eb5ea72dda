import { createClient, isTelecomError } from '@23telecom/client';

const telecom = createClient({ logger: console, logLevel: 'warn' });

try {
  await telecom.sms.status('api_1_1_unknown');
} catch (error) {
  if (!isTelecomError(error)) throw error;
  error.code; //=> 'NOT_FOUND'
  console.error(JSON.stringify(error), error.docsUrl);
}
