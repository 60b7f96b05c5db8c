import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Link } from '../shared/alerts/link.ts';
import { receivedSchema } from '../shared/api/requests.ts';
import { type Answer, answerOf, type Drill } from '../shared/drill/drill.ts';
import { figuresOf, secondsOf } from '../shared/drill/report.ts';
import { Problem } from '../shared/problem.ts';
import { drillPage } from '../web/drill.tsx';
import { drillReportPage } from '../web/drill-report.tsx';
import { answerDrill } from './aws/drill-answers.ts';
import { readDrill, readDrillRun } from './aws/drills.ts';
import { openLink } from './aws/links.ts';
import { readFields } from './http/fields.ts';
import { httpHandler } from './http/handler.ts';
import { linkGone } from './http/link-gone.ts';
import { page } from './http/page.ts';
import { wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { viewerOf } from './http/root.ts';
import { log, seconds } from './log.ts';
import { identity } from './municipality.ts';
import { now } from './time.ts';

/**
 * `GET /drills/{token}` says that it is a drill and asks to press *received*; only a POST records it, so that a mail
 * scanner that follows links answers for nobody. The link of a report shows the report, whatever the method.
 */
export const handler = httpHandler(async (event) => {
  const link = await openLink(event.pathParameters?.token ?? '', ['drill', 'drill-report'], now());
  if (!link) return linkGone(event);
  return link.purpose === 'drill-report' ? report(link, event) : ask(link, event);
});

const ask = async (link: Link, event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const { incident, person, channel } = link;
  if (!channel) return linkGone(event);
  const posted = event.httpMethod === 'POST' && readFields(event, receivedSchema);
  const drill = posted ? await receive(incident, person, { at: now(), channel }) : await readDrill(incident);
  if (!drill) throw new Problem('not_found');
  const answer = answerOf(drill, person);
  const facts = {
    reference: drill.reference,
    state: answer ? ('received' as const) : drill.endedAt ? ('ended' as const) : ('waiting' as const),
    answerBy: drill.answerBy,
    ...(answer && { answeredAt: answer.at }),
  };
  if (wantsJson(event)) return json(200, facts);
  return page(200, drillPage({ ...viewerOf(event), municipality: identity, ...facts }));
};

const receive = async (incident: string, person: string, answer: Answer): Promise<Drill | null> => {
  const answered = await answerDrill(incident, person, answer);
  if (answered?.first) {
    log.info('drill.answered', { incident, channel: answer.channel });
    seconds('DrillAnswered', secondsOf(answer, answered.drill));
  }
  return answered?.drill ?? null;
};

const report = async (link: Link, event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const found = await readDrillRun(link.incident);
  if (!found) throw new Problem('not_found');
  const { reference, startedAt } = found.drill;
  const facts = { reference, startedAt, figures: figuresOf(found.drill, found.deliveries) };
  if (wantsJson(event)) return json(200, facts);
  return page(200, drillReportPage({ ...viewerOf(event), municipality: identity, ...facts }));
};
