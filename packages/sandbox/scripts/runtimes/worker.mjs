// Runs the checks in a Worker, which workerd runs without Node's built-in modules.
import * as published from '@23telecom/sandbox';
import { createWebChecks, runChecks } from './checks.mjs';

const checks = {
  ...createWebChecks(published),
  'listen is left out': async () => {
    if ('listen' in published.createSandbox()) throw new Error('listen is there');
  },
};

export default {
  fetch: async () => Response.json(await runChecks(checks)),
};
