import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<'name' | 'role' | 'party' | 'order', string>>;

const rows: readonly Row[] = parse(readFileSync('local/demo/people.csv', 'utf8'), {
  columns: true,
  delimiter: ';',
});

/** The demo person at a place of the line: `PSA:S`, the party's deputy `PSA-deputy:S`, or `KSS`. */
export const demoPerson = (place: string): { readonly role: string; readonly name: string } => {
  const [post = '', party = ''] = place.split(':');
  const [role = '', deputy] = post.split('-');
  const found = rows.filter(
    (row) => row.role === role && row.party === party && Number(row.order) > 0 === Boolean(deputy),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`The demo people have ${found.length} ${place}`);
  return { role, name: found[0].name };
};
