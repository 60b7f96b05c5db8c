import type { DeskView, Line } from './view.ts';

/**
 * What has happened in a case since a page of it was made, as far as the viewer is shown it: not what they did themselves,
 * and not that somebody read it.
 *
 * @param since the case's version when the page was made
 * @param viewer id of the person who looks
 */
export const newsSince = ({ timeline = [] }: DeskView, since: number, viewer: string): readonly Line[] =>
  timeline.filter((line) => {
    if (line.seq <= since) return false;
    if ('withheld' in line) return line.withheld !== 'reads';
    return line.what.kind !== 'read' && !(line.by.kind === 'person' && line.by.person === viewer);
  });
