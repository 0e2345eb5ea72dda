import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// Node resolves the published packages here: from `dist`, without the condition for sources.

const packages = path.resolve(import.meta.dirname, '../../packages');

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly import: { default: string } }>>;
}

/** Lists every entry point that is a module, such as `@23telecom/client/webhooks`. */
function listEntries(): string[] {
  return ['encoding', 'client', 'campaigns', 'react', 'sandbox'].flatMap((folder) => {
    const file = path.join(packages, folder, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
      if (typeof target === 'string') return [];
      if (!existsSync(path.join(packages, folder, target.import.default))) {
        throw new Error(`${manifest.name} is not built: npx pnpm@10.34.9 build`);
      }
      return [manifest.name + subpath.slice(1)];
    });
  });
}

function runNode(script: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return JSON.parse(output);
}

test.each(listEntries())('%s exports the same from ESM and from CJS', (entry) => {
  const [esm, cjs] = runNode(`
    import { createRequire } from 'node:module';
    const names = (module) => Object.keys(module).filter((name) => name !== 'default').sort();
    const require = createRequire(process.cwd() + '/');
    const entry = ${JSON.stringify(entry)};
    console.log(JSON.stringify([names(await import(entry)), names(require(entry))]));
  `) as [string[], string[]];
  expect(esm.length).toBeGreaterThan(0);
  expect(cjs).toEqual(esm);
});

test('the published packages deliver a message, and CJS guards recognise errors of ESM', () => {
  const result = runNode(`
    import { createRequire } from 'node:module';
    import { createClient } from '@23telecom/client';
    import { createSandbox } from '@23telecom/sandbox';
    const { isInsufficientBalanceError } = createRequire(process.cwd() + '/')('@23telecom/client');
    const open = (options) => {
      const sandbox = createSandbox({ clock: 'manual', ...options });
      const { baseUrl, fetch } = sandbox;
      return { sandbox, telecom: createClient({ apiKey: 'sk_prod_local', baseUrl, fetch }) };
    };
    const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };

    const { sandbox, telecom } = open({});
    const { results } = await telecom.sms.send(message);
    await sandbox.clock.advance('1m');
    const { status } = await telecom.sms.status(results[0].messageId);
    const error = await open({ balance: 0 }).telecom.sms.send(message).catch((error) => error);
    console.log(JSON.stringify({ status, isKnown: isInsufficientBalanceError(error) }));
    process.exit();
  `);
  expect(result).toEqual({ status: 'DELIVRD', isKnown: true });
});
