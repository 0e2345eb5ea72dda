import type { Sandbox } from '@23telecom/sandbox';
import type { Locator } from 'playwright';
import type { OpenPlayground } from './open-page.ts';

/** Calls the sandbox's API with its key. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body: unknown,
): Promise<Response> {
  return sandbox.fetch(sandbox.baseUrl + path, {
    method,
    headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Sends a message through the sandbox's API. */
export async function sendText(
  sandbox: Sandbox,
  to: readonly string[],
  message: string,
): Promise<void> {
  const response = await call(sandbox, 'POST', '/sms/send', { to, message, sender_id: 'MyApp' });
  if (!response.ok) throw new Error(`The sandbox responded with status ${response.status}.`);
}

/** The rows of the list of messages. */
export function listOf({ page }: OpenPlayground): Locator {
  return page.getByTestId('messages').getByRole('listitem');
}

/** The line above the list: how many messages there are, and what they cost. */
export function countOf({ page }: OpenPlayground): Promise<string | null> {
  return page.getByTestId('messages-count').textContent();
}
