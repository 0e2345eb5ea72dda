import { CampaignError } from '@23telecom/campaigns';
import { createClient, isFinalStatus, isTelecomError, TelecomError } from '@23telecom/client';
import { errorCodes, messageStatuses, recipientStatuses } from '@23telecom/client/codes';
import { WebhookVerificationError } from '@23telecom/client/webhooks';
import { EncodingError } from '@23telecom/encoding';
import { PduError } from '@23telecom/encoding/pdu';
import { TemplateError } from '@23telecom/encoding/template';
import { TelecomProviderError } from '@23telecom/react';
import { SandboxError } from '@23telecom/sandbox';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const contract = readFileSync(path.join(root, 'docs/site/pages/project/api-contract.md'), 'utf8');

const sources = spawnSync('git', ['ls-files', '-co', '--exclude-standard', 'packages/*/src/**'], {
  cwd: root,
  encoding: 'utf8',
})
  .stdout.split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test(-d)?\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
  });

/** The types that list the codes of a class, with the class. */
const listedTypes: Readonly<Record<string, string>> = {
  ProviderErrorCode: 'TelecomError',
  ClientErrorCode: 'TelecomError',
  StoreErrorCode: 'TelecomError',
  SendOnceErrorCode: 'TelecomError',
  ProxyErrorCode: 'TelecomError',
  CampaignErrorCode: 'CampaignError',
  WebhookVerificationCode: 'WebhookVerificationError',
  SandboxErrorCode: 'SandboxError',
  PduErrorCode: 'PduError',
  TemplateErrorCode: 'TemplateError',
  TelecomProviderErrorCode: 'TelecomProviderError',
};

/** The types of other names: an open union of the above, and codes that a response has. */
const otherTypes = ['TelecomErrorCode', 'ContractErrorCode'];

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  node.forEachChild((child) => visit(child, each));
}

function literalsOf(type: ts.TypeNode): string[] {
  const found: string[] = [];
  visit(type, (node) => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
      found.push(node.literal.text);
    }
  });
  return found;
}

function findTypes(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { tree } of sources) {
    visit(tree, (node) => {
      if (ts.isTypeAliasDeclaration(node) && /(Error|Verification)Code$/.test(node.name.text)) {
        found.set(node.name.text, literalsOf(node.type));
      }
    });
  }
  return found;
}

/** The functions that throw, or make a failure. In the encoding such names make a problem instead. */
function makers(file: string): RegExp {
  if (file.includes('client/src/webhooks/')) return /^fail$/;
  return file.includes('/server/') ? /^(refuse|refuseInput|createFailure)$/ : /^$/;
}

/** The codes in `new XError('CODE', …)`, `new XError({ code: 'CODE' })` and `fail('CODE', …)`. */
function findThrown(trees: readonly ts.SourceFile[]): string[] {
  const found = new Set<string>();
  const isCode = /^[A-Z][A-Z\d_]{3,}$/;
  for (const tree of trees) {
    visit(tree, (node) => {
      const isMaking =
        (ts.isNewExpression(node) && /(Error|Refusal)$/.test(node.expression.getText(tree))) ||
        (ts.isCallExpression(node) && makers(tree.fileName).test(node.expression.getText(tree)));
      if (!isMaking) return;
      for (const argument of node.arguments ?? []) {
        if (ts.isStringLiteral(argument) && isCode.test(argument.text)) found.add(argument.text);
        if (!ts.isObjectLiteralExpression(argument)) continue;
        for (const property of argument.properties) {
          if (!ts.isPropertyAssignment(property) || property.name.getText(tree) !== 'code')
            continue;
          visit(property.initializer, (value) => {
            if (ts.isStringLiteral(value) && isCode.test(value.text)) found.add(value.text);
          });
        }
      }
    });
  }
  return [...found];
}

const keyOf = (thrownBy: string, code: string): string => `${thrownBy} ${code}`;
const inTable = new Set(errorCodes.map(({ thrownBy, code }) => keyOf(thrownBy, code)));

describe('the table has every code that can be thrown, and no other', () => {
  const types = findTypes();

  test('every type of codes is one of a class that the table knows', () => {
    expect([...types.keys()].sort()).toEqual([...Object.keys(listedTypes), ...otherTypes].sort());
  });

  test('the types and the table are equal', () => {
    const listed = Object.entries(listedTypes).flatMap(([type, thrownBy]) =>
      (types.get(type) ?? []).map((code) => keyOf(thrownBy, code)),
    );
    expect(listed.length).toBeGreaterThan(100);
    expect([...inTable].sort()).toEqual([...listed, 'EncodingError NOT_GSM7'].sort());
    expect(errorCodes).toHaveLength(inTable.size);
  });

  test('every code in the sources is in the table', () => {
    const codes = new Set(errorCodes.map(({ code }) => code));
    const thrown = findThrown(sources.map(({ tree }) => tree));
    expect(thrown.length).toBeGreaterThan(60);
    expect(thrown.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('a code that is thrown without a row is found', () => {
    const text = "throw new StoreError({ code: isFull ? 'STORE_FULL' : 'NOT_LISTED' });";
    const tree = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
    expect(findThrown([tree])).toEqual(['STORE_FULL', 'NOT_LISTED']);
  });
});

/** The codes in the tables of the contract, with their status. */
function readContract(): [code: string, status: number][] {
  const rows = contract.matchAll(/^\| (\d{3}) {2}\| (.+?) \|/gm);
  const settings = contract.matchAll(/^\| `(INVALID_[A-Z]+|CONFLICTING_FIELDS)` +\|/gm);
  return [
    ...[...rows].flatMap(([, status, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, code = '']): [string, number] => [
        code,
        Number(status),
      ]),
    ),
    ...[...settings].map(([, code = '']): [string, number] => [code, 400]),
  ];
}

test('the table has every code of the contract, with its status', () => {
  const documented = readContract();
  expect(new Set(documented.map(([code]) => code)).size).toBe(36);
  const statuses = new Map(
    errorCodes
      .filter(({ thrownBy }) => thrownBy === 'TelecomError')
      .map(({ code, httpStatus }) => [code, httpStatus]),
  );
  expect(documented.filter(([code, status]) => statuses.get(code) !== status)).toEqual([]);
});

const provided = errorCodes.filter(
  ({ thrownBy, code }) =>
    thrownBy === 'TelecomError' && readContract().some(([documented]) => documented === code),
);

test.each(provided)(
  'a send and a read that fail with $code are as the table says',
  async (info) => {
    const { code, httpStatus, sent, isRetryable } = info;
    const fetch = (): Promise<Response> =>
      Promise.resolve(
        Response.json({ status: false, error_code: code }, { status: httpStatus ?? 0 }),
      );
    const telecom = createClient({
      apiKey: 'sk_test_1',
      baseUrl: 'https://api.example/api/v1',
      fetch,
      maxRetries: 0,
    });
    const failOf = async (work: PromiseLike<unknown>): Promise<TelecomError> => {
      const error = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (!isTelecomError(error)) throw new Error('expected a failure');
      return error;
    };
    const sending = await failOf(
      telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' }),
    );
    expect(sending).toMatchObject({ code, sent, httpStatus, docsUrl: info.docsUrl });
    expect(sending.retryable).toBe(isRetryable === true);
    const reading = await failOf(telecom.account.balance());
    expect(reading).toMatchObject({ code, sent: 'no', httpStatus });
    expect(reading.retryable).toBe(isRetryable !== false);
  },
);

test('every class of errors links to the place of its code', () => {
  const description = 'a failure';
  const errors = [
    new TelecomError({ code: 'RATE_LIMITED', description }),
    new CampaignError({ code: 'STORE_NEWER', description }),
    new WebhookVerificationError('NO_MATCH', description),
    new SandboxError('PORT_IN_USE', description),
    new EncodingError([]),
    new PduError('TOO_LONG', description),
    new TemplateError('STRAY_BRACES', { index: 0 }, description),
    new TelecomProviderError('NO_CLIENT', description),
  ];
  expect(errors.map(({ name }) => name).sort()).toEqual(
    [...new Set(errorCodes.map(({ thrownBy }) => thrownBy))].sort(),
  );
  for (const { name, code, docsUrl } of errors) {
    const row = errorCodes.find((info) => info.thrownBy === name && info.code === code);
    expect(docsUrl).toBe(row?.docsUrl);
  }
});

test('the link of a code that the provider adds later is still a link', () => {
  const { docsUrl } = new TelecomError({ code: 'A B#<c>', description: 'new' });
  expect(new URL(docsUrl).hash).toBe('#A%20B%23%3Cc%3E');
});

test('the link is not in the JSON form, and a forged one is ignored', () => {
  const error = new TelecomError({ code: 'RATE_LIMITED', description: 'slow down' });
  expect(JSON.stringify(error)).not.toContain('docsUrl');
  const forged = { code: 'RATE_LIMITED', description: '', docsUrl: 'https://evil.example' };
  expect(new TelecomError(forged).docsUrl).toBe(error.docsUrl);
});

describe('the tables of statuses', () => {
  const [, section = ''] = /## 9\. Sender IDs(.+?)\n## 10/s.exec(contract) ?? [];

  test('have every status of the contract', () => {
    const documented = [...section.matchAll(/^\| `(\w+)` +\| (yes|no)/gm)];
    expect(documented).toHaveLength(8);
    for (const [, status, isFinal] of documented) {
      const row = messageStatuses.find((info) => info.status === status);
      expect([status, row?.isFinal]).toEqual([status, isFinal === 'yes']);
    }
    const also = [...section.matchAll(/^- Also named: (.+)$/gm)].flatMap(([, line = '']) =>
      [...line.matchAll(/`(\w+)`/g)].map(([, status]) => status),
    );
    expect(also).toHaveLength(3);
    const listed = messageStatuses.map(({ status }) => status);
    expect(listed.sort()).toEqual([...documented.map(([, status]) => status), ...also].sort());
  });

  test('agree with isFinalStatus and the filters of the contract', () => {
    for (const { status, isFinal, filter } of messageStatuses) {
      expect([status, isFinalStatus(status)]).toEqual([status, isFinal]);
      if (filter === null) continue;
      const [, stored = ''] =
        new RegExp(`^\\| \`${filter}\` +\\| (.+) \\|$`, 'm').exec(contract) ?? [];
      expect(stored).toContain(`\`${status}\``);
    }
  });

  test('have every outcome of a recipient', () => {
    const [, results = ''] =
      /\| `results\[\]\.status` .*\n\|[- |]+\n((?:\|.*\n)+)/.exec(contract) ?? [];
    const documented = [...results.matchAll(/^\| `(\w+)`/gm)].map(([, status]) => status);
    expect(recipientStatuses.map(({ status }) => status)).toEqual(documented);
  });
});
