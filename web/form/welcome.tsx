import type { Part } from './part.ts';

/**
 * Before any field: where help is now, then what this is. Who comes back to mend something has read it: `brief` leaves
 * only the help.
 */
export const Welcome = ({ text, brief }: Part & { brief: boolean }) => (
  <>
    <div class="welcome card strong">
      <a class="call" href="tel:112">
        {text.danger}
      </a>
      <p class="soft">{text.notMonitored}</p>
    </div>
    <h1>{text.title}</h1>
    {!brief && (
      <p class="welcome">
        {text.lead} {text.notFault}
      </p>
    )}
  </>
);
