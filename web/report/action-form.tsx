import type { ComponentChildren } from 'preact';
import type { Part } from './part.ts';

/** A form of the page. It carries the page's key, so that a double click or a second try does nothing twice. */
export const ActionForm = ({
  part: { base, key, language },
  action,
  children,
}: {
  part: Part;
  action: string;
  children: ComponentChildren;
}) => (
  <form method="post" action={`${base}report/${action}`} autocomplete="off" noValidate>
    <input type="hidden" name="key" value={key} />
    <input type="hidden" name="language" value={language} />
    {children}
  </form>
);
