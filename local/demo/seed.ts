import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createHash } from 'node:crypto';
import { TABLE_NAMES } from '../environment.ts';
export const seedDemoPeople = async (client: DynamoDBClient) => {
  let n = 605;
  const put = async (name: string, role: string, order: number, party?: string) => {
    const body = { id: createHash('sha256').update(name).digest('hex').slice(0, 12), name, languages: [n % 7 === 0 ? 'fi' : 'sv'], mobile: `+46701740${n++}`, email: `p${n}@example.com`, posts: [{ role, order, ...(party && { party }) }], absences: [] };
    await client.send(new PutItemCommand({ TableName: TABLE_NAMES.directory, Item: marshall({ pk: 'PEOPLE', sk: body.id, kind: 'person', body }) }));
  };
  for (const p of ['S','M','V','SD','C','KD','L']) { await put(`Säkerhetsansvarig ${p}`, 'PSA', 0, p); if (p !== 'C') await put(`Ersättare säkerhetsansvarig ${p}`, 'PSA', 1, p); }
  await put('Säkerhetsstrateg', 'KSS', 0); await put('Ersättare säkerhetsstrateg', 'KSS', 1); await put('Kommunchef', 'KC', 0); await put('Tjänsteman i beredskap', 'TIB', 0); await put('Ersättare tjänsteman i beredskap', 'TIB', 1);
};
