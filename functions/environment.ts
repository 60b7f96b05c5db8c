import type { Variable } from '../shared/manifest/environment.ts';

/**
 * A variable that the manifest gives this function through one of its uses.
 *
 * @throws Error naming the variable, if the function does not declare that use
 */
export const environment = (name: Variable): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: the manifest does not give this function that use`);
  return value;
};
