import type { CodeSnippet } from '../code-message.ts';
import { lastStatusOf, simulatedOutcomeOf } from '../expect-outcome.ts';
import type { CodePlan } from '../plan-code.ts';
import { scenarioFaults, type ScenarioKind } from '../scenario.ts';
import { indent, quote } from './literals.ts';
import { writeLateWebhook } from './write-late-webhook.ts';
import { writeRun } from './write-run.ts';

const titles: Readonly<Record<ScenarioKind | 'normal', string>> = {
  normal: 'everybody gets the message once',
  'drop-after-acceptance': 'the response is lost, and nobody gets the message twice',
  'drop-before-acceptance': 'the connection drops before the send, and nothing is sent blindly',
  'rate-limit': 'after two 429 everybody gets the message once',
  'balance-too-low': 'the balance is too low, so nothing is sent or billed',
  'late-webhook': 'delivery reports that come late are not lost',
  'database-error': 'after a DB_ERROR everybody gets the message once',
};

/** A test of the message and its failure, against a sandbox of its own. */
export function writeVitest(plan: CodePlan, kind?: ScenarioKind): CodeSnippet {
  const run = writeRun(plan);
  const isLate = kind === 'late-webhook';
  const packages = ['vitest', '@23telecom/client', '@23telecom/sandbox'];
  if (plan.fields.length > 0) packages.push('@23telecom/encoding');
  const late = isLate ? writeLateWebhook(balanceOf(plan, kind), neededTime(plan)) : undefined;
  const imports = [
    `import { createClient${isLate ? ', isFinalStatus' : ''} } from '@23telecom/client';`,
    ...(late ? [`import { createWebhooks } from '@23telecom/client/webhooks';`] : []),
    ...run.imports,
    `import { withSandbox } from '@23telecom/sandbox/testing';`,
    `import { expect, test } from 'vitest';`,
  ];
  const code = `// npm install --save-dev ${packages.join(' ')}
// npx vitest run send.test.ts
${imports.join('\n')}
${[...run.declarations, ...(late ? [late.declaration] : [])].map((lines) => `\n${lines}`).join('\n')}

test(
  ${quote(titles[kind ?? 'normal'])},
  withSandbox(
    ${late ? late.options : `{ balance: ${balanceOf(plan, kind)}, hasHistory: false }`},
    async (sandbox) => {
      const telecom = createClient({
        apiKey: 'sk_prod_local',
        baseUrl: sandbox.baseUrl,
        fetch: sandbox.fetch,
        clock: sandbox.clock,
      });
${indent(writeFault(kind), 6)}
      const summary = await telecom.sms.sendMany({
${indent(run.input, 8)}
      });
${indent(late ? late.steps : `await sandbox.clock.advance('${neededTime(plan)}');`, 6)}

${indent(writeChecks(plan, kind), 6)}
${late ? `\n${indent(late.checks, 6)}\n` : ''}    },
  ),
);
`;
  return { fileName: 'send.test.ts', language: 'typescript', code, files: run.files };
}

/** Enough for the list, whatever its texts cost. */
function balanceOf({ isInline }: CodePlan, kind: ScenarioKind | undefined): string {
  if (kind === 'balance-too-low') return '0';
  return isInline ? '10_000' : '1_000_000';
}

/** Messages without a final report end after three days, all others within minutes. */
function neededTime({ people }: CodePlan): string {
  return people.some(({ recipient }) => simulatedOutcomeOf(recipient) === 'neverFinal')
    ? '4d'
    : '10m';
}

function writeFault(kind: ScenarioKind | undefined): string {
  const fault = kind && scenarioFaults[kind];
  if (fault === undefined) return '';
  const fields = Object.entries(fault).map(([name, value]) => {
    return `${name}: ${typeof value === 'string' ? quote(value) : String(value)}`;
  });
  return `sandbox.faults.add({ ${fields.join(', ')} });\n`;
}

function writeChecks(plan: CodePlan, kind: ScenarioKind | undefined): string {
  const statuses = new Map(
    plan.people.flatMap(({ recipient }) => {
      const status = lastStatusOf(recipient);
      return status === null ? [] : [[recipient, status] as const];
    }),
  );
  const lines = ['const messages = sandbox.messages();'];
  if (kind === 'balance-too-low') {
    if (statuses.size > 0) lines.push(`expect(summary.stoppedBy).toBe('insufficient_balance');`);
    lines.push('expect(messages).toEqual([]);', ...writeBilled('0'));
    return lines.join('\n');
  }
  if (kind === 'drop-before-acceptance') {
    // The response of the first request is lost, so nobody knows whether it was accepted.
    lines.push('expect(summary.uncertain).toBeGreaterThan(0);');
    lines.push(
      'expect(new Set(messages.map((message) => message.recipient)).size).toBe(messages.length);',
    );
    return [...lines, ...writeBilled(balanceOf(plan, kind))].join('\n');
  }
  lines.push('expect(summary.stoppedBy).toBeNull();', ...writeStatuses(statuses, plan.isInline));
  return [...lines, ...writeBilled(balanceOf(plan, kind))].join('\n');
}

/** Few messages are compared by recipient, many by the number of each status. */
function writeStatuses(statuses: ReadonlyMap<string, string>, isInline: boolean): string[] {
  const lines = [`expect(messages).toHaveLength(${statuses.size});`];
  if (isInline) {
    const pairs = [...statuses].map(
      ([recipient, status]) => `  ${quote(recipient)}: ${quote(status)},`,
    );
    return [
      ...lines,
      'expect(',
      '  Object.fromEntries(messages.map(({ recipient, status }) => [recipient, status])),',
      ').toEqual({',
      ...pairs,
      '});',
    ];
  }
  const counts = new Map<string, number>();
  for (const status of statuses.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [
    ...lines,
    'expect(new Set(messages.map(({ recipient }) => recipient)).size).toBe(messages.length);',
    ...[...counts].map(
      ([status, count]) =>
        `expect(messages.filter(({ status }) => status === ${quote(status)})).toHaveLength(${count});`,
    ),
  ];
}

/** The balance has to fall by the cost of the messages: nothing is billed twice. */
function writeBilled(balance: string): string[] {
  return [
    'const cost = messages.reduce((sum, message) => sum + message.cost, 0);',
    'const account = await telecom.account.balance();',
    `expect(account.balance).toBeCloseTo(${balance} - cost, 4);`,
  ];
}
