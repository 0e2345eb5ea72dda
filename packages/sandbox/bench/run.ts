import { measureHistory } from './measure-history.ts';
import { measureLoad } from './measure-load.ts';

const [what, amount] = process.argv.slice(2);

if (what === undefined || what === 'history') await measureHistory(Number(amount ?? 1_000_000));
if (what === undefined || what === 'load') await measureLoad(Number(amount ?? 60));
