import { outcomes } from '@23telecom/sandbox';
import type { CodeMessage } from '../../src/code/code-message.ts';

/** Everything that a quotation in TypeScript, JSX or a shell could get wrong. */
const tricky = `It's “5 €”, \${x} \`tick\` "quoted" \\n \\\\ $HOME $(date) !! %s
second line\ttab 👩‍👩‍👧 Łódź 李雷 */ // </p> {single} #{hash}`;

/** Characters that end a line, a string, a document or a command somewhere, or that nobody sees. */
const odd = `@file\r\n-d 'x'\nEOF\n'EOF'\n\0\u0001\b\x1b[0m\x7f\x85\u2028\u2029\ufeff\u202e\u200d !! \\
\\' \\" \\\` \\\${x} \\u0041 \\x41 %0A &amp; </script> <!-- ]]> \${\`\${'}'}\`} *\\/ ; rm -rf ~ | cat & # \n\n `;

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `+4479110${String(10_000 + index)}`);
}

/** Drafts by name: personal texts, characters to quote, and lists of 1, 3, 20 and 250 people. */
export const drafts: Readonly<Record<string, CodeMessage>> = {
  one: { senderId: 'MyApp', text: tricky, people: [{ recipient: outcomes.delivered[0] }] },
  odd: { senderId: 'MyApp', text: odd, people: [{ recipient: outcomes.delivered[0] }] },
  oddPersonal: {
    senderId: 'MyApp',
    // Every object has a constructor of its own.
    text: `{{name}}{{constructor}} ${odd}`,
    people: [
      { recipient: outcomes.delivered[0], values: { name: odd, constructor: '-n' } },
      { recipient: outcomes.delivered[3], values: { name: "-e \\n '", constructor: '' } },
    ],
  },
  twenty: {
    senderId: 'MyApp',
    text: 'Closed today',
    people: numbers(20).map((recipient) => ({ recipient })),
  },
  personal: {
    senderId: 'BellaNapoli',
    text: `Hi {{name}}, {{First name}} {{recipient}}: ${tricky}`,
    people: [
      {
        recipient: outcomes.delivered[3],
        values: { name: "O'Brien", 'First name': '`${x}`', recipient: '0777', unused: 'x' },
      },
      { recipient: outcomes.undelivered[0], values: { name: 'Łucja "L"', 'First name': '\\' } },
      { recipient: outcomes.blockedCountry[0], values: { name: '👩‍🚀\n', 'First name': '' } },
    ],
  },
  ownTexts: {
    senderId: 'MyApp',
    text: 'Hi {{name}}',
    people: [
      { recipient: outcomes.slow[0], text: 'A text of my own {{not a field}}' },
      { recipient: outcomes.neverFinal[0], values: { name: 'Ben' } },
      { recipient: outcomes.outOfOrderWebhook[0], text: tricky },
    ],
  },
  manySame: {
    senderId: 'MyApp',
    text: tricky,
    people: numbers(250).map((recipient) => ({ recipient })),
  },
  manyPersonal: {
    senderId: 'MyApp',
    text: 'Hi {{name}}, it’s {{time}}',
    people: numbers(250).map((recipient, index) => ({
      recipient,
      values: { name: `Ann ${index} '"\`\${x}`, time: `${index % 24}:00` },
    })),
  },
};

/** The text that each recipient has to get, filled in here by hand. */
export function expectedTexts({ text, people }: CodeMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    people.map((person) => [
      person.recipient,
      person.text ??
        text.replace(/\{\{(.+?)\}\}/g, (_, field: string) => person.values?.[field] ?? ''),
    ]),
  );
}
