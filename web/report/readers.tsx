import { ROLE_NAMES } from '../../shared/roles.ts';
import { REPORT } from '../../shared/texts/report.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import { nameOf } from './files.tsx';
import type { Part } from './part.ts';

/** Who has been told that there is something, by role; and who has read it, by name, each time. */
export const Readers = ({ view, incident, language, municipality }: Part) => {
  const text = inLanguage(REPORT, language);
  const at = (time: string) => moment(time, language, municipality.timeZone);
  const opened = (number: number) => {
    const file = incident.evidence.find((each) => each.number === number);
    return fill(text.readFile, { file: nameOf({ number, name: file?.name }, language) });
  };
  return (
    <section id="readers">
      <h2>{text.readersTitle}</h2>
      <h3>{text.readBy}</h3>
      {view.readers.length === 0 ? (
        <p>{text.readByNobody}</p>
      ) : (
        <ul class="apart">
          {view.readers.map(({ role, name, at: time, file }) => (
            <li key={`${role} ${time}`}>
              {[name, ROLE_NAMES[role][language]].filter(Boolean).join(', ')}
              <br />
              <span class="soft">{[file && opened(file), at(time)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{text.alerted}</h3>
      {view.alerted.length === 0 ? (
        <p>{text.alertedNobody}</p>
      ) : (
        <ul class="apart">
          {view.alerted.map(({ role, at: time }) => (
            <li key={role}>
              {ROLE_NAMES[role][language]}
              <br />
              <span class="soft">{at(time)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="soft">
        {text.alertedHint} {view.keptOut && text.keptOut}
      </p>
    </section>
  );
};
