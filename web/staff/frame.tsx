import type { ComponentChildren } from 'preact';
import { caseStyle, fieldsStyle } from '#assets';
import type { Person } from '../../shared/directory/person.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { htmlDocument, type LanguagePost, type PageProps } from '../document.tsx';

/** What every page of the staff is told. */
export interface StaffProps extends PageProps {
  readonly viewer: Person;
  /** What the page's relative addresses of the console begin with: `console/` at `/console`, `../` one level below. */
  readonly base: string;
}

interface FrameProps extends StaffProps {
  readonly title: string;
  /** Where the page can be asked for again in another language, unless that is its own address; `null` if nowhere. */
  readonly languageHref?: string | null;
  /** In place of that, where the page answers a post. */
  readonly languagePost?: LanguagePost | undefined;
  readonly script?: string;
  readonly children: ComponentChildren;
}

/** A page of the staff: who one is, the way out, and the page's own part. */
export const staffDocument = ({ viewer, base, children, ...page }: FrameProps): string =>
  htmlDocument({
    ...page,
    base: `${base}../`,
    stays: true,
    styles: [fieldsStyle, caseStyle],
    children: (
      <>
        <form method="post" action={`${base}sign-out`}>
          <p class="soft">
            {DESK.signedInAs[page.language]} {viewer.name}{' '}
            <button type="submit" class="plain">
              {DESK.signOut[page.language]}
            </button>
          </p>
        </form>
        {children}
      </>
    ),
  });
