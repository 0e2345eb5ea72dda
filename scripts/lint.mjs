// `pnpm lint`: the rules of ESLint and oxlint over the whole repository, one after the other.
import { lintGates } from './lint-gates.mjs';
import { runGates } from './run-gates.mjs';

const { failures } = await runGates([[lintGates]]);
process.exitCode = failures.length === 0 ? 0 : 1;
