import { createClient } from '@23telecom/client';

const telecom = createClient();
const { balance, currency } = await telecom.account.balance();
currency; //=> 'EUR'
console.log(balance, currency);
