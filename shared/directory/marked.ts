import type { MessageChannel } from '../routing/rule.ts';
import type { Approved } from '../routing/table.ts';
import type { Mark } from './mark.ts';
import type { Person } from './person.ts';
import type { Proof } from './proof.ts';

/** A contact of somebody in the directory that is known not to work. */
export interface Marked extends Mark {
  /** The owner's id. */
  readonly person: string;
}

/** Everybody with every contact they have, which of these are marked, and by which rules people are alerted. */
export interface Directory {
  readonly people: readonly Person[];
  readonly marked: readonly Marked[];
  /** The table of rules that was approved at the desk; without it, that of the municipality's file. */
  readonly approved?: Approved;
  /** There is such a table, and it cannot be read. */
  readonly rulesUnreadable?: boolean;
  /** The contacts whose owners have read a code back. One that is not among them is used all the same. */
  readonly proved?: readonly Proof[];
}

/** A number or an address, and the channel that it is for. */
export interface OwnContact {
  readonly channel: MessageChannel;
  readonly contact: string;
}

export const contactsOf = ({ mobile, email }: Pick<Person, 'mobile' | 'email'>): readonly OwnContact[] => [
  ...(mobile ? [{ channel: 'sms' as const, contact: mobile }] : []),
  ...(email ? [{ channel: 'email' as const, contact: email }] : []),
];

/** Somebody with the contacts that work. Those that do not still say who they are: they may be named by them. */
export interface Usable extends Person {
  /** Known not to work: nothing goes there. */
  readonly broken?: Pick<Person, 'mobile' | 'email'>;
}

/**
 * Everybody without their marked contacts: whom an alert can reach, and how. Somebody with nothing left stays, because
 * a post whose holder cannot be reached is a gap that must be told (promise 4).
 */
export const usable = ({ people, marked }: Pick<Directory, 'people' | 'marked'>): readonly Usable[] =>
  people.map((person) => {
    const { mobile, email, ...rest } = person;
    const works = (channel: MessageChannel) =>
      !marked.some((each) => each.person === person.id && each.channel === channel);
    const [sms, mail] = [works('sms'), works('email')];
    const broken = {
      ...(mobile !== undefined && !sms && { mobile }),
      ...(email !== undefined && !mail && { email }),
    };
    return {
      ...rest,
      ...(mobile !== undefined && sms && { mobile }),
      ...(email !== undefined && mail && { email }),
      ...(Object.keys(broken).length > 0 && { broken }),
    };
  });
