/** What is written into the README by a command, and where. */
export interface Figures {
  readonly table: string;
  readonly cost: string;
}

/**
 * The README with its figures anew. Each stands between two marks, `<!-- table -->` and `<!-- /table -->`; throws an Error
 * that names the mark if one has been taken out.
 */
export const withFigures = (readme: string, figures: Figures): string =>
  Object.entries(figures).reduce((text, [name, figure]) => {
    const [begin, end] = marks(name);
    const [before, rest] = split(text, begin);
    const [, after] = split(rest, end);
    return `${before}${begin}\n${figure}\n${end}${after}`;
  }, readme);

/** What stands there now. */
export const figureIn = (readme: string, name: keyof Figures): string => {
  const [begin, end] = marks(name);
  return split(split(readme, begin)[1], end)[0].trim();
};

/** What it costs, in one line of Markdown. @param sms how many of them a case takes until it is closed */
export const costLine = ({ idle, perCase, sms }: { idle: number; perCase: number; sms: number }): string =>
  `**What it costs.** About ${Math.round(idle)} US dollars a month at rest (figures, alarms and the firewall), and ` +
  `${perCase.toFixed(2)} for each case and the year that follows, nearly all of it ${sms} SMSes; ` +
  '`npm run cost -- --incidents 50` prints it item by item, from counted calls and prices that are ' +
  '[dated and must be checked](bench/cost/prices.ts).';

const marks = (name: string) => [`<!-- ${name} -->`, `<!-- /${name} -->`] as const;

const split = (text: string, mark: string): [string, string] => {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`README.md has lost the mark ${mark}: put it back where the figures belong.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
};
