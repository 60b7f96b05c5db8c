/** The first element below a root that a selector fits. */
export const one = <Found extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document) =>
  root.querySelector<Found>(selector);

/** All of them, as an array. */
export const all = <Found extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = document,
) => [...root.querySelectorAll<Found>(selector)];

/** Calls back for clicks within whatever a selector fits, also in a document that came later. */
export const onClick = (selector: string, then: (found: HTMLElement, event: MouseEvent) => void) =>
  document.addEventListener('click', (event) => {
    const found = (event.target as Element).closest<HTMLElement>(selector);
    if (found) then(found, event);
  });
