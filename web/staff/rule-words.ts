import type { DirectoryRole } from '../../shared/directory/person.ts';
import type { Language } from '../../shared/languages.ts';
import { LEVELS, type Level } from '../../shared/level/levels.ts';
import type { IncidentTypeCode } from '../../shared/report/type-rules.ts';
import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import type { Heard } from '../../shared/routing/preview.ts';
import type { Unreached } from '../../shared/routing/reaches.ts';
import type { MessageChannel } from '../../shared/routing/rule.ts';
import type { TableRule } from '../../shared/routing/table.ts';
import { BY_CHANNEL, CIRCUMSTANCE, ROUTING } from '../../shared/texts/desk-routing.ts';
import { fill } from '../../shared/texts/say.ts';
import { URGENCY } from '../../shared/texts/take.ts';

/** A rule as a plain sentence. */
export const sentence = ({ when, line, channels, asks }: TableRule, language: Language): string => {
  const conditions = [
    ...(when.levels
      ? [fill(ROUTING.ifLevel[language], { levels: quoted(levelNames(when.levels, language), language) })]
      : []),
    ...(when.types
      ? [fill(ROUTING.ifType[language], { types: quoted(typeNames(when.types, language), language) })]
      : []),
    ...(when.circumstances ?? []).map((each) => CIRCUMSTANCE[each][language]),
  ];
  return fill(ROUTING[asks ? 'asksThem' : 'tellsThem'][language], {
    when:
      conditions.length === 0
        ? ROUTING.always[language]
        : fill(ROUTING.when[language], { conditions: joined(conditions, ROUTING.and[language]) }),
    line: joined(
      line.map((role) => within(role, language)),
      ROUTING.otherwise[language],
    ),
    channels: by(channels, language),
  });
};

/** How a role hears, in a few words. */
export const heardWords = ({ asks, channels }: Heard, language: Language): string =>
  fill(ROUTING[asks ? 'heardAsks' : 'heardTold'][language], { channels: by(channels, language) });

/** Situations in which nobody would be asked, each as a line: levels with the same kinds of incident put together. */
export const unreachedLines = (
  unreached: readonly Unreached[],
  parties: readonly { readonly code: string; readonly name: string }[],
  language: Language,
): readonly string[] =>
  [...Map.groupBy(unreached, ({ party, types }) => `${party ?? ''} ${types?.join() ?? ''}`).values()].map(
    (alike) => {
      const [first] = alike;
      const party = parties.find(({ code }) => code === first?.party)?.name ?? ROUTING.noParty[language];
      const levels = levelNames(
        alike.map(({ level }) => level),
        language,
      ).join(', ');
      const types = first?.types && quoted(typeNames(first.types, language), language);
      return fill(ROUTING[types ? 'unreachedTypes' : 'unreachedFor'][language], {
        party,
        levels,
        types: types ?? '',
      });
    },
  );

/** The most urgent first, in whatever order they were chosen. */
const levelNames = (levels: readonly Level[], language: Language) =>
  LEVELS.toReversed()
    .filter((level) => levels.includes(level))
    .map((level) => URGENCY[level][language]);

const typeNames = (types: readonly IncidentTypeCode[], language: Language) =>
  INCIDENT_TYPES.filter(({ code }) => types.includes(code)).map(({ name }) => name[language]);

const quoted = (names: readonly string[], language: Language): string =>
  joined(
    names.map((text) => fill(ROUTING.quoted[language], { text })),
    ROUTING.or[language],
  );

/** All of them, by a text that joins two. */
const joined = (parts: readonly string[], two: string): string =>
  parts.slice(1).reduce((first, next) => fill(two, { first, next }), parts[0] ?? '');

/** Within a sentence a role has no capital. */
const within = (role: DirectoryRole, language: Language): string => {
  const name = ROLE_NAMES[role][language];
  return fill(ROUTING.the[language], { role: name.charAt(0).toLowerCase() + name.slice(1) });
};

const by = (channels: readonly MessageChannel[], language: Language): string =>
  joined(
    channels.map((channel) => BY_CHANNEL[channel][language]),
    ROUTING.and[language],
  );
