import { renderToString } from 'preact-render-to-string';
import { byPost } from '../shared/directory/by-post.ts';
import type { Person } from '../shared/directory/person.ts';
import { ROLE_NAMES } from '../shared/roles.ts';
import { LOCAL_STYLE } from './page-style.ts';

const Pick = ({ person: { name, email, posts } }: { person: Person }) => (
  <li>
    <form method="post">
      <button type="submit" name="email" value={email}>
        {name}
      </button>{' '}
      {posts.map(({ role, party, order }) =>
        [ROLE_NAMES[role].sv, party, order > 0 && `ersättare ${order}`].filter(Boolean).join(', '),
      )}
    </form>
  </li>
);

/** Where one picks who to be. Only on the local stack: what stands in the place of a password there. */
export const issuerPage = (people: readonly Person[]): string =>
  `<!doctype html>${renderToString(
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Logga in som – lokalt</title>
        <style dangerouslySetInnerHTML={{ __html: LOCAL_STYLE }} />
      </head>
      <body>
        <main>
          <h1>Logga in som</h1>
          <p>Det här är inloggningen på den egna datorn. Alla är påhittade.</p>
          <ul>
            {byPost(people)
              .filter(({ email }) => email)
              .map((person) => (
                <Pick key={person.id} person={person} />
              ))}
          </ul>
          <form method="post">
            <button type="submit">Avbryt</button>
          </form>
        </main>
      </body>
    </html>,
  )}`;
