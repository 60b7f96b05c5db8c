import { toLocal } from '../../shared/calendar/zoned.ts';
import type { Mark } from '../../shared/directory/mark.ts';
import { type Directory, usable } from '../../shared/directory/marked.ts';
import type { MessageChannel } from '../../shared/routing/rule.ts';

export const CHANNEL_WORDS: Readonly<Record<MessageChannel, string>> = { sms: 'mobile', email: 'e-mail' };

const WHY: Readonly<Record<Mark['why'], string>> = {
  bounced: 'mail to it comes back for good',
  complained: 'its owner marked our mail as spam',
  suppressed: 'SES takes mail for it and never delivers',
  refused: 'the phone or the operator takes no SMS of ours',
};

const WHAT_TO_DO: Readonly<Record<Mark['why'], string>> = {
  bounced: 'ask for the right address and import it',
  complained: 'ask the owner to let our mail through',
  suppressed: 'ask whether the address is right, or import another',
  refused: 'ask for the right number and import it, or ask the owner to let our SMS through',
};

/** One line for each marked contact: whose, by id, and what to do; never the number or address itself. */
export const markedLines = (directory: Directory, timeZone: string): string[] =>
  usable(directory).flatMap(({ id, posts, mobile, email }) =>
    directory.marked
      .filter(({ person }) => person === id)
      .map(({ channel, why, at }) => {
        const held = posts.map(({ role, party }) => [role, party].filter(Boolean).join(' ')).join(', ');
        const left = mobile ? 'reached by SMS only' : email ? 'reached by e-mail only' : 'NOT REACHED AT ALL';
        const since = toLocal(at, timeZone).date;
        return `${id} (${held}), ${CHANNEL_WORDS[channel]}: ${WHY[why]} [${why}], since ${since}; ${left}. To do: ${WHAT_TO_DO[why]}.`;
      }),
  );
