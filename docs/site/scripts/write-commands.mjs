// Writes the page of the command lines from their own help.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './list-entries.mjs';

const commands = [
  {
    package: 'encoding',
    main: 'src/cli/main.ts',
    sentence: 'Counts a text, and estimates the cost of a list of numbers.',
    guide: '[How an SMS is counted](../concepts/how-an-sms-is-counted.md)',
    calls: [['--help']],
  },
  {
    package: 'sandbox',
    main: 'src/cli.ts',
    sentence: 'Serves the API on your machine.',
    guide: '[Testing](../guides/testing.md) and [The sandbox](./sandbox.md)',
    calls: [['--help']],
  },
  {
    package: 'campaigns',
    main: 'src/cli.ts',
    sentence: 'Sends a list from a file.',
    guide: '[A campaign of a million](../guides/campaigns.md)',
    calls: [
      ['--help'],
      ...['run', 'status', 'pause', 'resume', 'cancel', 'uncertain', 'migrate'].map((name) => [
        name,
        '--help',
      ]),
    ],
  },
];

export async function writeCommands() {
  const parts = await Promise.all(commands.map(describe));
  const page = [
    '---',
    'title: Command lines',
    'description: The commands of the packages, with every flag.',
    '---',
    '',
    '# Command lines',
    '',
    'Each text below is the help of the command itself.',
    '',
    ...parts.flat(),
  ];
  await writeFile(
    path.resolve(import.meta.dirname, '../pages/reference/command-lines.md'),
    page.join('\n'),
  );
}

async function describe({ package: name, main, sentence, guide, calls }) {
  const outputs = await Promise.all(
    calls.map(async (parameters) => {
      const flags = ['--import', 'tsx', '--conditions', '@23telecom/source'];
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [...flags, path.join('packages', name, main), ...parameters],
        { cwd: root, env: { ...process.env, NO_COLOR: '1', COLUMNS: '80' } },
      );
      const typed = ['npx', `@23telecom/${name}`, ...parameters].join(' ');
      return ['```text', `$ ${typed}`, stdout.trimEnd(), '```', ''];
    }),
  );
  return [`## @23telecom/${name}`, '', `${sentence} See ${guide}.`, '', ...outputs.flat()];
}

if (process.argv[1] === import.meta.filename) await writeCommands();
