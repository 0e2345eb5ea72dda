import { recipientSchema, senderIdSchema } from '@23telecom/encoding/schema';

recipientSchema()['~standard'].validate('07400 123456');
//=> { issues: [{ code: 'MISSING_PLUS', message: 'Start the phone number with + and the country code.' }] }

const german = senderIdSchema({ messages: { EMPTY: 'Bitte einen Absender eingeben.' } });
german['~standard'].validate('');
//=> { issues: [{ code: 'EMPTY', message: 'Bitte einen Absender eingeben.' }] }
