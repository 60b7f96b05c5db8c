import type { ComponentChildren } from 'preact';
import type { IncidentTypeCode } from '../../shared/report/type-rules.ts';

interface ScreenProps {
  readonly name: string;
  /** The types with which alone the whole screen makes no sense (`shared/report/relevance.ts`). */
  readonly notFor?: readonly IncidentTypeCode[];
  readonly children: ComponentChildren;
}

/**
 * One question, or the few that belong together: a section of the long page, and with JavaScript a screen of its own
 * (`web/script/form`). Its first heading is where the focus goes.
 */
export const Screen = ({ name, notFor, children }: ScreenProps) => (
  <section class="screen" id={name} data-not-for={notFor?.join(' ')}>
    {children}
  </section>
);
