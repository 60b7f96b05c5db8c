import { endDrill } from '../../shared/drill/end.ts';
import { closeDrill, readDrill } from '../aws/drills.ts';
import { log } from '../log.ts';
import { now } from '../time.ts';

/** More than can be needed: one that is refused has ended meanwhile, and the next finds nothing left to say. */
const TRIES = 3;

/** A drill's time is up: its end becomes an entry, or nothing if it has ended before. Either way the deadline is done. */
export const endDrillBy = async (id: string, deadline: string): Promise<void> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const drill = await readDrill(id);
    if (!drill) throw new Error('drill.missing');
    const ended = endDrill(drill, now());
    if (!(await closeDrill(id, ended, deadline))) continue;
    log.info('deadline.due', { incident: id, deadline, state: ended ? 'spoken' : 'nothing-left-to-say' });
    return;
  }
  throw new Error('drill.contended');
};
