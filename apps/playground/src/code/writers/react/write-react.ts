import type { CodeSnippet, CodeTarget } from '../../code-message.ts';
import type { CodePlan } from '../../plan-code.ts';
import { indent } from '../literals.ts';
import { writeClientOptions } from '../write-client-options.ts';
import { writeForm } from './write-form.ts';
import { writeMailing } from './write-mailing.ts';

const proxyPort = 8787;

/** A page with a form that sends the message, and the server that holds the key. */
export function writeReact(plan: CodePlan, target: CodeTarget): readonly CodeSnippet[] {
  const isMany = plan.fields.length > 0 || !plan.isInline;
  const { clientTypes, imports, declarations, form, files } = isMany
    ? writeMailing(plan)
    : writeForm(plan);
  const names = ['createClient', ...clientTypes.map((name) => `type ${name}`)];
  const code = `// npm install @23telecom/client @23telecom/react @tanstack/react-query react react-dom
// Start server.ts too: the browser has no API key.
import { ${names.join(', ')} } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { useSmsComposer } from '@23telecom/react/composer';
${[...imports, `import { QueryClient, QueryClientProvider } from '@tanstack/react-query';`].join('\n')}

const client = createClient({ proxy: 'http://127.0.0.1:${proxyPort}/api/telecom' });
const queryClient = new QueryClient();

${declarations.join('\n\n')}

export default function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={client}>
        <MessageForm />
      </TelecomProvider>
    </QueryClientProvider>
  );
}

${form}
`;
  const app = { fileName: 'src/App.tsx', language: 'typescript', code, files } as const;
  return [app, writeServer(target)];
}

function writeServer(target: CodeTarget): CodeSnippet {
  const code = `${target.kind === 'hosted' ? '// In another terminal: npx @23telecom/sandbox\n' : ''}// npx tsx server.ts
import { createServer } from 'node:http';
import { createClient } from '@23telecom/client';
import { createProxyHandler, toNodeHandler } from '@23telecom/client/server';

const handler = createProxyHandler({
  client: createClient({
${indent(writeClientOptions(target).join(',\n'), 4)},
  }),
  allow: ['sms.send', 'sms.status', 'sms.messages.list', 'account.balance', 'account.pricing'],
  // Check your own session here: this accepts everybody who can reach the server.
  authorize: () => true,
  // The address of your page: this one is Vite's.
  origins: ['http://localhost:5173'],
});
createServer(toNodeHandler(handler)).listen(${proxyPort}, '127.0.0.1');
`;
  return { fileName: 'server.ts', language: 'typescript', code, files: [] };
}
