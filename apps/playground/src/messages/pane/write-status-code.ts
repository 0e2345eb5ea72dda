import type { CodeTarget } from '../../code/code-message.ts';
import { quote } from '../../code/writers/literals.ts';
import { writeClientOptions } from '../../code/writers/write-client-options.ts';

/** A program that prints a message. It runs as pasted, with the API of the page. */
export function writeStatusCode(target: CodeTarget, messageId: string): string {
  return [
    ...(target.kind === 'hosted' ? ['// In another terminal: npx @23telecom/sandbox'] : []),
    "import { createClient } from '@23telecom/client';",
    '',
    `const telecom = createClient({ ${writeClientOptions(target).join(', ')} });`,
    `console.log(await telecom.sms.status(${quote(messageId)}));`,
  ].join('\n');
}
