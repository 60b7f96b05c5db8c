import * as z from 'zod/mini';
import { identityFields } from './identity.ts';
import { ruleFields, stepsWith } from './rulebook.ts';

const schema = z.strictObject({ ...identityFields, ...ruleFields });

export interface Municipality extends Omit<z.output<typeof schema>, 'plan'> {
  readonly steps: ReturnType<typeof stepsWith>;
}

/**
 * A municipality's file with every default filled in.
 *
 * @throws z.core.$ZodError naming each field that is wrong
 */
export const readMunicipality = (file: unknown): Municipality => {
  const { plan, ...rest } = schema.parse(file);
  return { ...rest, steps: stepsWith(plan) };
};
