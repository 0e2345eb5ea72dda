import ts from 'typescript';
import { expect, test } from 'vitest';
import { writeCode } from './request-code.ts';

const tricky = `It's “5 €”\n\\ "quoted" \${x} \`tick\``;
const message = { to: ['+447400123456'], text: tricky, senderId: 'MyApp' };

/** The literal behind a marker in a piece of code, evaluated as the program would. */
function evaluateArgument(code: string, call: string): unknown {
  const source = ts.createSourceFile(
    'x.tsx',
    code,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === call) {
      found = node.arguments[0]?.getText();
    }
    if (ts.isVariableDeclaration(node) && node.name.getText() === call) {
      found = node.initializer?.getText();
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the code under test is what is evaluated
  return new Function(`return (${found ?? 'undefined'})`)();
}

test('curl sends the body in the names of the wire, through any quote', () => {
  const code = writeCode('curl', [message], 'https://example.test/api/v1');
  const body = /-d '([^]*)'$/.exec(code)?.[1]?.replaceAll(String.raw`'\''`, "'") ?? '';
  expect(JSON.parse(body)).toEqual({
    to: ['+447400123456'],
    message: tricky,
    sender_id: 'MyApp',
  });
  expect(code).toContain('curl https://example.test/api/v1/sms/send');
  expect(code).toContain('X-API-Key: $TELECOM_API_KEY');
});

test('the SDK code holds the message as it is', () => {
  const code = writeCode('sdk', [message], '');
  expect(evaluateArgument(code, 'telecom.sms.send')).toEqual(message);
});

test('several requests become one sendMany, with a text each only where they differ', () => {
  const same = writeCode('sdk', [message, { ...message, to: ['+447400123457'] }], '');
  expect(evaluateArgument(same, 'telecom.sms.sendMany')).toEqual({
    recipients: ['+447400123456', '+447400123457'],
    text: tricky,
    senderId: 'MyApp',
  });
  const personal = writeCode('sdk', [message, { ...message, to: ['+1'], text: 'Hi' }], '');
  expect(evaluateArgument(personal, 'telecom.sms.sendMany')).toEqual({
    recipients: [
      { recipient: '+447400123456', text: tricky },
      { recipient: '+1', text: 'Hi' },
    ],
    senderId: 'MyApp',
  });
});

test('the React code holds the message and names no key', () => {
  const code = writeCode('react', [message], '');
  expect(evaluateArgument(code, 'message')).toEqual(message);
  expect(code).not.toContain('API_KEY');
});

test('the React form begins with the message, and is code', () => {
  const code = writeCode('form', [{ ...message, to: ['+447400123456', '+14155550105'] }], '');
  expect(evaluateArgument(code, 'useSmsComposer')).toEqual({
    defaultValues: {
      recipients: '+447400123456\n+14155550105',
      senderId: 'MyApp',
      text: tricky,
    },
  });
  const { diagnostics } = ts.transpileModule(code, {
    fileName: 'form.tsx',
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.Latest },
  });
  expect(diagnostics).toEqual([]);
  expect(code).not.toContain('API_KEY');
});
