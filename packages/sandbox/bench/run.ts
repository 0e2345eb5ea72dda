import { measureData } from './measure-data.ts';
import { measureHistory } from './measure-history.ts';
import { measureLoad } from './measure-load.ts';

const [benchmark, amount] = process.argv.slice(2);

if (benchmark === undefined || benchmark === 'history')
  await measureHistory(Number(amount ?? 1_000_000));
if (benchmark === undefined || benchmark === 'load') await measureLoad(Number(amount ?? 60));
if (benchmark === undefined || benchmark === 'load-data') {
  await measureLoad(Number(amount ?? 60), { isSaved: true });
}
if (benchmark === undefined || benchmark === 'data') await measureData(Number(amount ?? 1_000_000));
