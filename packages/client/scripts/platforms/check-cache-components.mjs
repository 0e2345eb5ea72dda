import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { reportChecks } from './report-checks.mjs';
import { readBalance, spendBalance } from './spend-balance.mjs';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';
import { runToEnd, startProcess } from './start-process.mjs';

const expect = (holds, found) => {
  if (!holds) throw new Error(`found ${JSON.stringify(found) ?? String(found)}`);
};

/**
 * Builds and serves a project with `cacheComponents` below the installed example, whose client it uses: reads
 * of the balance stream into a static shell, or are kept by `use cache`.
 */
export const checkCacheComponents = async ({ folder, sandbox, env }) => {
  const project = path.join(folder, 'cached');
  await mkdir(project, { recursive: true });
  await cp(path.join(import.meta.dirname, 'next-cached'), project, { recursive: true });
  for (const file of ['telecom.ts', 'tsconfig.json']) {
    await cp(path.join(folder, file), path.join(project, file));
  }
  const cli = path.join(folder, 'node_modules/next/dist/bin/next');
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const countAsked = () =>
    sandbox.requests().filter(({ path: target }) => target.includes('balance')).length;
  let server;
  const steps = {
    'next build: the shell is static, and asks for nothing': async () => {
      const before = countAsked();
      const output = await runToEnd(process.execPath, [cli, 'build'], { cwd: project, env });
      const line = /^.* \/ *$/m.exec(output)?.[0] ?? '';
      expect(line.includes('◐') && countAsked() === before, [line, output]);
    },
    'next start': async () => {
      const flags = ['start', '--hostname', '127.0.0.1', '--port', `${port}`];
      server = await startProcess(process.execPath, [cli, ...flags], { cwd: project, env, origin });
    },
  };
  const checks = {
    'the balance streams into the shell, new for each request': async () => {
      const before = await readBalance(`${origin}/`);
      expect(before.html.includes('id="fallback"'), before.html);
      await spendBalance(sandbox);
      const after = await readBalance(`${origin}/`);
      expect(before.balance > after.balance && after.balance > 0, [before.balance, after.balance]);
    },
    'a function with "use cache" keeps the balance': async () => {
      const before = await readBalance(`${origin}/cached`);
      await spendBalance(sandbox);
      const after = await readBalance(`${origin}/cached`);
      const now = await readBalance(`${origin}/`);
      const all = [before.balance, after.balance, now.balance];
      expect(all[0] === all[1] && all[1] > all[2], all);
    },
  };
  await reportChecks('Next 16 with cacheComponents', steps, checks);
  await server?.stop();
};
