import { invalid } from './refusals.ts';

/**
 * Refuses a request with a parameter that the model does not know: ignoring one would be answering another question.
 *
 * @param known every parameter the model acts upon
 */
export const checkParameters = (input: object, known: ReadonlySet<string>): void => {
  for (const [name, value] of Object.entries(input))
    if (value !== undefined && !known.has(name)) throw invalid(`The model does not know ${name} here`);
};

/** Refuses a value of a parameter that is none of these. */
export const checkOneOf = (name: string, value: string | undefined, known: readonly string[]): void => {
  if (value !== undefined && !known.includes(value))
    throw invalid(`The model does not know ${name} ${value} here`);
};
