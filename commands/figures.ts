import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { countCase } from '../bench/case.ts';
import { itemsOf, merged, total } from '../bench/cost/items.ts';
import { standing } from '../bench/cost/standing.ts';
import { costLine, withFigures } from '../bench/readme.ts';
import { readResults } from '../bench/results.ts';
import { tableOf } from '../bench/table.ts';

/** `npm run figures`: the README's table from `bench/results.json`, and its line of cost from counted calls. */
const README = resolve(import.meta.dirname, '../README.md');

const items = merged(Object.values(await countCase()).flatMap(itemsOf));
const sms = items.find(({ price }) => price === 'smsSweden')?.quantity ?? 0;
const cost = costLine({ idle: total(await standing('oxelosund')), perCase: total(items), sms });
const readme = readFileSync(README, 'utf8');
writeFileSync(README, withFigures(readme, { table: tableOf(readResults()), cost }));
console.log('README.md has the figures of bench/results.json and the costs as they are counted now.');
