import oxelosund from '../../config/oxelosund.json';
import type { Language } from '../../shared/languages.ts';
import type { WaitingPageProps } from '../../web/waiting.tsx';

const since = '2027-03-02T14:05:00+01:00';
const href = '../follow-ups/Ab1Ab1Ab1Ab1Ab1Ab1Ab1A-0';

/** The list of what goes over to somebody: some of it waiting, none of it any more, nothing that they may see. */
export const waitingStates = (language: Language): Readonly<Record<string, WaitingPageProps>> => {
  const page = { language, municipality: oxelosund };
  const followUp = { number: 0, reference: 'K7QM-2RTX', kind: 'follow-up', since, href } as const;
  const red = { number: 1, reference: 'A7QM-2RTX', kind: 'case', since, href, level: 'red' } as const;
  return {
    waiting: {
      ...page,
      items: [
        { ...red, state: 'waiting' },
        { ...followUp, state: 'waiting' },
        { ...followUp, number: 2, state: 'done' },
      ],
    },
    done: { ...page, items: [{ ...red, state: 'done' }] },
    empty: { ...page, items: [] },
  };
};
