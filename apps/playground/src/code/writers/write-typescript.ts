import type { CodeSnippet, CodeTarget } from '../code-message.ts';
import type { CodePlan } from '../plan-code.ts';
import { indent, quote } from './literals.ts';
import { writeClientOptions } from './write-client-options.ts';
import { writeRun, type WrittenRun } from './write-run.ts';

/** A program that sends the message with the client. */
export function writeTypescript(plan: CodePlan, target: CodeTarget): CodeSnippet {
  const isOneRequest = plan.fields.length === 0 && plan.isInline;
  const run = isOneRequest ? undefined : writeRun(plan);
  const packages = plan.fields.length > 0 ? ' @23telecom/encoding' : '';
  const imports = [`import { createClient } from '@23telecom/client';`, ...(run?.imports ?? [])];
  const code = `// npm install @23telecom/client${packages}
${target.kind === 'hosted' ? '// In another terminal: npx @23telecom/sandbox\n' : ''}// npx tsx send.ts
${imports.join('\n')}

const telecom = createClient({
${indent(writeClientOptions(target).join(',\n'), 2)},
});
${run ? writeSendMany(run) : writeSend(plan)}`;
  return { fileName: 'send.ts', language: 'typescript', code, files: run?.files ?? [] };
}

function writeSend({ people, template, senderId }: CodePlan): string {
  return `
const { results, summary } = await telecom.sms.send({
  to: [${people.map(({ recipient }) => quote(recipient)).join(', ')}],
  text: ${quote(template.text)},
  senderId: ${quote(senderId)},
});
console.log(results, summary.cost);
`;
}

function writeSendMany({ declarations, input }: WrittenRun): string {
  return `${declarations.map((declaration) => `\n${declaration}`).join('')}

const run = telecom.sms.sendMany({
${indent(input, 2)}
});
for await (const outcome of run) console.log(outcome.status, outcome.recipients.length);
console.log(await run.summary());
`;
}
