import { createClient, isInsufficientBalanceError, isTelecomError } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });

try {
  await telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' });
} catch (error) {
  if (isInsufficientBalanceError(error)) console.log(error.estimatedCost, error.currency);
  else if (isTelecomError(error)) console.log(error.code, error.sent);
  else throw error;
}
