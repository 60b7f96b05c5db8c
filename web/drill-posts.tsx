import type { DrillFigures } from '../shared/drill/report.ts';
import type { Language } from '../shared/languages.ts';
import { ROLE_NAMES } from '../shared/roles.ts';
import { DRILL_REPORT } from '../shared/texts/drill.ts';
import { fill } from '../shared/texts/say.ts';
import { duration } from './duration.ts';

/** A list of posts: the role, the party of a party's officer, how many of those asked have answered, and how fast. */
export const Posts = ({ posts, language }: { posts: DrillFigures['posts']; language: Language }) => (
  <ul class="apart">
    {posts.map(({ role, party, asked, answered, slowestSeconds }) => (
      <li key={`${role} ${party}`}>
        <strong>{[ROLE_NAMES[role][language], party].filter(Boolean).join(', ')}</strong>
        <br />
        {[
          fill(DRILL_REPORT.of[language], { answered, asked }),
          slowestSeconds !== undefined &&
            fill(DRILL_REPORT.last[language], { time: duration(slowestSeconds, language) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </li>
    ))}
  </ul>
);
