import { LANES, type Lane, type Mark, placeOn, type Strip, stripOf } from '../../shared/desk/strip.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { DELIVERY_NAMES } from '../../shared/texts/desk-states.ts';
import { STRIP } from '../../shared/texts/desk-strip.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { shortMoment } from '../dates.ts';
import { at, type CasePart, nameOf } from './part.ts';

/** Sizes in the drawing's own units, which on a phone are about pixels. */
const WIDTH = 320;
const LEFT = 1;
const LANE = 40;
/** Where the axis names the two moments between which everything lies: a case of a minute ago has no other. */
const ENDS = 12;
const TOP = 22;
const HEIGHT = TOP + LANES.length * LANE + 14;

/** Moments after the report that the axis names. */
const TICKS = [
  { minutes: 1, name: 'minute' },
  { minutes: 60, name: 'hour' },
  { minutes: 24 * 60, name: 'day' },
  { minutes: 7 * 24 * 60, name: 'week' },
  { minutes: 30 * 24 * 60, name: 'month' },
] as const;

/** Who was alerted when, who took it when and which steps were done: as a drawing, and the same in words. */
export const TimelineStrip = (part: CasePart) => {
  const { view, language } = part;
  const strip = stripOf(view);
  if (!strip) return null;
  const text = inLanguage(STRIP, language);
  const ends = (instant: string) => shortMoment(instant, language, part.municipality.timeZone);
  return (
    <section id="strip">
      <h2>{text.title}</h2>
      <svg class="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(strip, part)}>
        <text x={LEFT} y={ENDS}>
          {ends(strip.from)}
        </text>
        <text x={WIDTH - LEFT} y={ENDS} text-anchor="end">
          {ends(strip.to)}
        </text>
        {ticksOf(strip).map(({ name, x }) => (
          <g key={name}>
            <line x1={x} x2={x} y1={TOP} y2={HEIGHT - 14} />
            <text x={x} y={HEIGHT - 4} text-anchor={x > WIDTH - 24 ? 'end' : 'middle'}>
              {text[name]}
            </text>
          </g>
        ))}
        {LANES.map((lane, index) => (
          <g key={lane}>
            <text x={LEFT} y={TOP + index * LANE + 10}>
              {text[lane]}
            </text>
            <line x1={LEFT} x2={WIDTH - LEFT} y1={yOf(index)} y2={yOf(index)} class="lane" />
            {strip.marks
              .filter((mark) => mark.lane === lane)
              .map((mark, number) => (
                <g key={number}>
                  <title>{`${at(part, mark.at)} ${said(mark, part)}`}</title>
                  <Shape mark={mark} x={xOf(strip, mark.at)} y={yOf(index)} />
                </g>
              ))}
          </g>
        ))}
      </svg>
      <details>
        <summary>{text.inWords}</summary>
        <ol class="timeline">
          {strip.marks.map((mark) => (
            <li key={`${mark.at} ${mark.lane} ${mark.person} ${mark.channel} ${mark.name}`}>
              <time dateTime={mark.at}>{at(part, mark.at)}</time> {said(mark, part)}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
};

const yOf = (lane: number): number => TOP + lane * LANE + 24;
const xOf = (strip: Strip, instant: string): number =>
  Math.round((LEFT + 6 + placeOn(strip, instant) * (WIDTH - 2 * LEFT - 12)) * 10) / 10;

/** The ticks that fall on the strip, none so near its end or another that their words would meet. */
const ticksOf = (strip: Strip): { name: (typeof TICKS)[number]['name']; x: number }[] => {
  const after = (minutes: number) => new Date(Date.parse(strip.from) + minutes * 60_000).toISOString();
  return TICKS.filter(({ minutes }) => after(minutes) < strip.to).map(({ minutes, name }) => ({
    name,
    x: xOf(strip, after(minutes)),
  }));
};

/** Each lane has a shape of its own: nothing is told by colour alone. What did not arrive is hollow. */
const Shape = ({ mark, x, y }: { mark: Mark; x: number; y: number }) => {
  const hollow = mark.state === 'failed' ? 'hollow' : undefined;
  if (mark.lane === 'alerted') return <circle cx={x} cy={y} r="5" class={hollow} />;
  if (mark.lane === 'taken') return <path d={`M${x} ${y - 7} l6 11 h-12 z`} />;
  return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" />;
};

const said = (mark: Mark, { language, people }: CasePart): string => {
  const who =
    mark.person && mark.role ? nameOf(people, mark.person, ROLE_NAMES[mark.role][language]) : undefined;
  const channel = mark.channel && (mark.channel === 'sms' ? 'SMS' : DESK.email[language]);
  const facts = [mark.name, who, channel, mark.state && DELIVERY_NAMES[mark.state][language]];
  return `${STRIP[mark.lane][language]}: ${facts.filter(Boolean).join(' · ')}`;
};

/** What the drawing shows, for whoever does not see it: how many of each. */
const summary = ({ marks }: Strip, { language }: CasePart): string => {
  const count = (lane: Lane) => marks.filter((mark) => mark.lane === lane).length;
  return LANES.map((lane) => `${STRIP[lane][language]}: ${count(lane)}`).join(', ');
};
