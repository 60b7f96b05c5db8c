import { setTimeout as pause } from 'node:timers/promises';
import { peopleIn } from '../../shared/drill/report.ts';
import { progress } from '../directory/progress.ts';
import type { Service } from './service.ts';

const EVERY_MS = 1000;

/** Shows how a drill goes until everybody has answered, it has ended, or the minutes are over. */
export const follow = async (service: Service, id: string, minutes: number): Promise<void> => {
  const line = progress();
  const until = Date.now() + minutes * 60_000;
  for (let shown = ''; ; ) {
    const { drill, deliveries } = await service.read(id);
    const people = peopleIn(drill, deliveries);
    const messages = people.flatMap((person) => person.messages);
    const handedOver = messages.filter(({ reached }) => reached === 'handed-over' || reached === 'delivered');
    const answered = people.filter((person) => person.answered).length;
    const text = `Asked ${people.length}, handed over ${handedOver.length} messages, answered ${answered}`;
    if (text !== shown) line.show(text);
    shown = text;
    if (answered === people.length || drill.endedAt || Date.now() >= until) break;
    await pause(Math.min(EVERY_MS, until - Date.now()));
  }
  line.end('');
};
