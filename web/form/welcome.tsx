import { Phones } from '../phones.tsx';
import type { Part } from './part.ts';

/**
 * Before any field: where help is now, then what this is. Who comes back to mend something has read it: `brief` leaves
 * only the help.
 */
export const Welcome = ({ text, brief }: Part & { brief: boolean }) => (
  <>
    <div class="card strong">
      <p>
        <a class="call" href="tel:112">
          {text.danger}
        </a>
      </p>
      <p>
        <Phones text={text.police} />
      </p>
      <p class="soft">{text.notMonitored}</p>
    </div>
    <h1>{text.title}</h1>
    {!brief && (
      <>
        <p class="lead">{text.lead}</p>
        <p>{text.notFault}</p>
        <p>
          {text.threeThings} {text.short}
        </p>
      </>
    )}
    <p class="soft">
      <Phones text={text.support} /> <Phones text={text.health} />
    </p>
    <p class="soft">{text.exitNote}</p>
  </>
);
