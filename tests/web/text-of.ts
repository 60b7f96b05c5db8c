/** What a person reads of a page: no tags, spaces as one, entities as characters. */
export const textOf = (html: string) =>
  html
    .replace(/<(style|script|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, (tag) => (/^<\/?(a|span)\b/.test(tag) ? '' : ' '))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ');
