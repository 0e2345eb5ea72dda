import { isFinalStatus } from '@23telecom/client';
import { errorCodes, messageStatuses } from '@23telecom/client/codes';

isFinalStatus('sent'); //=> false
isFinalStatus('EXPIRED'); //=> true
messageStatuses.find(({ status }) => status === 'EXPIRED')?.filter; //=> 'expired'
errorCodes.find(({ code }) => code === 'CONNECTION_LOST')?.sent; //=> 'maybe'
