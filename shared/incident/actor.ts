import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../directory/person.ts';

/** Who did it: the reporter, the system, or somebody of the directory in a role. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reporter') }),
  z.strictObject({ kind: z.literal('system') }),
  z.strictObject({ kind: z.literal('person'), person: z.string(), role: z.enum(DIRECTORY_ROLES) }),
]);
export type Actor = z.output<typeof actorSchema>;
