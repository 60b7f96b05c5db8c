import { type Access, decideAccess } from '../../shared/access/decide.ts';
import type { WholeCase } from '../../shared/desk/view.ts';
import { Problem } from '../../shared/problem.ts';
import { readWhole } from '../aws/desk.ts';
import type { Staff } from '../http/staff-session.ts';

/** A case with what somebody may see and do of it. */
export interface Opened extends WholeCase {
  readonly access: Access;
  readonly asked: ReadonlySet<string>;
}

/** @throws Problem not_found for a case that there is not, and for one that the viewer may not know of */
export const accessTo = async (staff: Staff, incident: string): Promise<Opened> => {
  const whole = await readWhole(incident);
  const access =
    whole &&
    decideAccess({
      incident: whole.incident,
      asked: whole.asked,
      viewer: staff.person,
      people: staff.directory.people,
    });
  if (!whole || !access?.exists) throw new Problem('not_found');
  return { ...whole, access };
};
