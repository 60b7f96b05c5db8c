import * as z from 'zod/mini';
import { identityFields } from './identity.ts';
import { informationFields } from './information.ts';
import { messagesWith, ruleFields, stepsWith } from './rulebook.ts';

const schema = z.strictObject({ ...identityFields, ...informationFields, ...ruleFields });

export interface Municipality extends Omit<z.output<typeof schema>, 'plan' | 'messages'> {
  readonly steps: ReturnType<typeof stepsWith>;
  readonly messages: ReturnType<typeof messagesWith>;
}

/**
 * A municipality's file with every default filled in.
 *
 * @throws z.core.$ZodError naming each field that is wrong
 */
export const readMunicipality = (file: unknown): Municipality => {
  const { plan, messages, ...rest } = schema.parse(file);
  return { ...rest, steps: stepsWith(plan), messages: messagesWith(messages) };
};
