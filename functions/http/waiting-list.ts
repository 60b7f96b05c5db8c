import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { isKeptOut } from '../../shared/routing/keep-out.ts';
import type { Item } from '../../shared/succession/succession.ts';
import { inOrder, type ListedItem, listedItem } from '../../shared/succession/view.ts';
import { waitingPage } from '../../web/waiting.tsx';
import { readIncident } from '../aws/cases.ts';
import { readPeople } from '../aws/people.ts';
import { readSuccession } from '../aws/successions.ts';
import { identity } from '../municipality.ts';
import { linkGone } from './link-gone.ts';
import { openOwnLink } from './own-link.ts';
import { page } from './page.ts';
import { wantsJson } from './request.ts';
import { json } from './response.ts';
import { viewerOf } from './root.ts';

/** `GET /waiting/{token}` lists what has gone over to somebody, as it stands now, each with a link to act on it. */
export const waitingList = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const token = event.pathParameters?.token ?? '';
  const link = await openOwnLink(token, ['succession']);
  const succession = link && (await readSuccession(link.incident));
  if (!succession) return linkGone(event);
  const items = inOrder(await standing(succession.items, link.person)).map((item) => ({
    ...item,
    href: `../${item.kind === 'case' ? 'alerts' : 'follow-ups'}/${token}-${item.number}`,
  }));
  if (wantsJson(event)) return json(200, { items });
  return page(200, waitingPage({ ...viewerOf(event), municipality: identity, items }));
};

/** Each as it stands, but those that whoever opens the list must not know of. */
const standing = async (items: readonly Item[], viewer: string): Promise<readonly ListedItem[]> => {
  const people = await readPeople();
  const person = people.find(({ id }) => id === viewer);
  const found = await Promise.all(
    items.map(async (item, number): Promise<ListedItem[]> => {
      const incident = await readIncident(item.incident);
      if (!incident || !person || isKeptOut(incident.report, person, people)) return [];
      return [listedItem(item, number, incident)];
    }),
  );
  return found.flat();
};
