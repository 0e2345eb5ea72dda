import type { CodeSnippet, CodeTarget } from '../code-message.ts';
import { type CodePlan, fillFor } from '../plan-code.ts';

/** Most numbers in one request (contract §1.1). */
const maxInRequest = 100;
const fileName = 'requests.jsonl';

/** A shell script that sends the message with curl, a command for each request. */
export function writeCurl(plan: CodePlan, target: CodeTarget): CodeSnippet {
  const start = target.kind === 'hosted' ? '# In another terminal: npx @23telecom/sandbox\n' : '';
  const shared = { fileName: 'send.sh', language: 'shell' } as const;
  if (plan.isInline) {
    const commands = listBodies(plan).map((body) =>
      writeCommand(target, `'${body.replaceAll("'", String.raw`'\''`)}'`),
    );
    return { ...shared, code: `${start}${commands.join('\n')}`, files: [] };
  }
  return {
    ...shared,
    code: `${start}# Each line of ${fileName} is the body of a request.
while IFS= read -r body; do
${writeCommand(target, '"$body"').replace(/^(?=.)/gm, '  ')}  echo
done < ${fileName}
`,
    files: [{ name: fileName, write: () => `${listBodies(plan, 0).join('\n')}\n` }],
  };
}

function writeCommand({ baseUrl, apiKey }: CodeTarget, body: string): string {
  // A key from the environment needs double quotes, so that the shell inserts it.
  const key = apiKey === undefined ? `"X-API-Key: $TELECOM_API_KEY"` : `'X-API-Key: ${apiKey}'`;
  return `curl ${baseUrl}/sms/send \\
  -H ${key} \\
  -H 'Content-Type: application/json' \\
  -d ${body}
`;
}

/** The bodies of the requests: one text and at most 100 numbers in each. */
function listBodies(plan: CodePlan, spaces = 2): readonly string[] {
  const numbersByText = new Map<string, string[]>();
  for (const person of plan.people) {
    const text = fillFor(plan, person);
    const numbers = numbersByText.get(text);
    if (numbers) numbers.push(person.recipient);
    else numbersByText.set(text, [person.recipient]);
  }
  return [...numbersByText].flatMap(([message, numbers]) =>
    Array.from({ length: Math.ceil(numbers.length / maxInRequest) }, (_, index) => {
      const to = numbers.slice(index * maxInRequest, (index + 1) * maxInRequest);
      // The API has other field names than the client (contract §1.1).
      return JSON.stringify({ to, message, sender_id: plan.senderId }, null, spaces);
    }),
  );
}
