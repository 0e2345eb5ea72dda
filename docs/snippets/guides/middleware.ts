import { createClient, type Middleware } from '@23telecom/client';

const durations: string[] = [];

const measure: Middleware = async ({ operation, attempt }, next) => {
  const startedAt = performance.now();
  const response = await next();
  durations.push(`${operation} ${attempt}: ${response.status}`);
  console.log(operation, performance.now() - startedAt);
  return response;
};

const telecom = createClient({ middleware: [measure] });
await telecom.account.balance();
durations; //=> ['account.balance 1: 200']
