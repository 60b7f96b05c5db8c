import type { ComponentChildren } from 'preact';

/** A screen's heading; `tag` stands beside it, small: whether it is needed. It can be given the focus, not tabbed to. */
export const Heading = ({ children, tag }: { children: ComponentChildren; tag?: string | undefined }) => (
  <h2 tabIndex={-1}>
    {children}
    {tag && <span class="tag"> · {tag}</span>}
  </h2>
);
