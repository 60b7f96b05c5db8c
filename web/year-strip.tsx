import type { Instant } from '../shared/calendar/zoned.ts';
import type { PlannedContact } from '../shared/followups/view.ts';
import type { Language } from '../shared/languages.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { YEAR_STRIP } from '../shared/texts/year-strip.ts';

/** Sizes in the drawing's own units, which on a phone are about pixels. */
const [WIDTH, HEIGHT, EDGE, MIDDLE] = [320, 74, 10, 40];

/** Moments after the report that the axis names, in days. */
const TICKS = [
  { days: 1, name: 'day' },
  { days: 7, name: 'week' },
  { days: 30, name: 'month' },
  { days: 365, name: 'year' },
] as const;

const DAY = 86_400_000;

/** So near to one another their names would meet. */
const NEAR = 17;

interface YearStripProps {
  readonly plan: readonly PlannedContact[];
  /** When the report was received. */
  readonly from: Instant;
  /** Of this case, for the ids of the drawing on a page that has several. */
  readonly reference: string;
  readonly language: Language;
}

/**
 * The contacts of a case over its year, as a drawing to be read at a glance: each state has a shape of its own. Whoever
 * does not see it hears how many of each; the list that stands beside it has the same facts in words.
 */
export const YearStrip = ({ plan, from, reference, language }: YearStripProps) => {
  const last = plan.at(-1);
  if (!last) return null;
  const year = new Date(Date.parse(from) + 365 * DAY).toISOString();
  const place = placing(from, last.at > year ? last.at : year);
  const x = (at: Instant) => Math.round((EDGE + place(at) * (WIDTH - 2 * EDGE)) * 10) / 10;
  const text = inLanguage(YEAR_STRIP, language);
  const states = (['answered', 'due', 'planned', 'stopped'] as const)
    .map((state) => ({ state, count: plan.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0);
  const [title, words] = [`year-${reference}`, `year-${reference}-words`];
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={title}
      aria-describedby={words}
    >
      <title id={title}>{text.title}</title>
      <desc id={words}>{states.map(({ state, count }) => `${text[state]}: ${count}`).join(', ')}</desc>
      {TICKS.map(({ days, name }) => {
        const at = x(new Date(Date.parse(from) + days * DAY).toISOString());
        return (
          <g key={name}>
            <line x1={at} x2={at} y1={18} y2={HEIGHT - 14} />
            <text x={at} y={HEIGHT - 2} text-anchor={at > WIDTH - 24 ? 'end' : 'middle'}>
              {text[name]}
            </text>
          </g>
        );
      })}
      <line x1={EDGE} x2={WIDTH - EDGE} y1={MIDDLE} y2={MIDDLE} class="lane" />
      {plan.map((contact, index) => {
        const at = x(contact.at);
        const before = plan[index - 1];
        const named = !before || at - x(before.at) >= NEAR;
        return (
          <g key={contact.id}>
            <Shape state={contact.state} x={at} />
            {named && (
              <text x={at} y={14} text-anchor="middle">
                {contact.id}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};

/** Where a moment stands, from 0 to 1: hours count at first and months later, as the ladder has them. */
const placing = (from: Instant, to: Instant) => {
  const grown = (at: Instant) => Math.log1p((4 * Math.max(0, Date.parse(at) - Date.parse(from))) / DAY);
  return (at: Instant): number => grown(at) / grown(to);
};

/** Made: a square. To be made now: a triangle. Still to come: a ring. Not made: a cross. */
const Shape = ({ state, x }: { state: PlannedContact['state']; x: number }) => {
  if (state === 'answered') return <rect x={x - 4.5} y={MIDDLE - 4.5} width="9" height="9" />;
  if (state === 'due') return <path d={`M${x} ${MIDDLE - 7} l6 11 h-12 z`} />;
  if (state === 'planned') return <circle cx={x} cy={MIDDLE} r="4.5" class="hollow" />;
  return <path d={`M${x - 4} ${MIDDLE - 4} l8 8 m0 -8 l-8 8`} class="hollow" />;
};
