/** Reports a year: an ordinary municipality, and one in a bad year. Guesses, to be replaced by one's own. */
export const YEAR = 20;
export const BAD_YEAR = 100;

/** All of Sweden's municipalities and regions, in one account: nothing forces them into one. */
export const ALL = 290 + 21;

const HOUR = 3600;

/** So many reports, spread evenly over so many seconds. */
export const spread = (reports: number, seconds: number): number[] =>
  Array.from(
    { length: seconds },
    (_, second) => Math.floor(((second + 1) * reports) / seconds) - Math.floor((second * reports) / seconds),
  );

export interface Scenario {
  readonly name: string;
  readonly arrivals: readonly number[];
  /** Whether SMSes below red are bundled by then: past twenty reports in an hour of one municipality. */
  readonly flood: boolean;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'one municipality, a week of a bad year in one hour',
    arrivals: spread(Math.ceil(BAD_YEAR / 52), HOUR),
    flood: false,
  },
  {
    name: 'one municipality, ten times a bad year in one hour',
    arrivals: spread(10 * BAD_YEAR, HOUR),
    flood: true,
  },
  { name: 'one municipality, 1,000 reports in one minute', arrivals: spread(1000, 60), flood: true },
  {
    name: 'all 311, an ordinary month in one day',
    arrivals: spread(Math.ceil((ALL * YEAR) / 12), 24 * HOUR),
    flood: false,
  },
  {
    name: 'all 311, a bad year’s week in one hour',
    arrivals: spread(Math.ceil((ALL * BAD_YEAR) / 52), HOUR),
    flood: false,
  },
  {
    name: 'all 311, ten times a bad year in one hour',
    arrivals: spread(ALL * 10 * BAD_YEAR, HOUR),
    flood: true,
  },
];
