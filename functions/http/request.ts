import type { APIGatewayProxyEvent } from 'aws-lambda';
import { LANGUAGES, type Language } from '../../shared/languages.ts';

/** Header by name, whatever its case. */
export const header = (event: APIGatewayProxyEvent, name: string): string =>
  Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';

/** `?lang=fi`, else the first of the browser's languages that there is, else Swedish. */
export const languageOf = (event: APIGatewayProxyEvent): Language => {
  const asked = event.queryStringParameters?.lang;
  const accepted = header(event, 'accept-language')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part
        .toLowerCase()
        .split(';')
        .map((each) => each.trim());
      // Only the language: `fi-FI` is Finnish, `fil` is Filipino.
      return { tag: tag.split('-')[0], quality: Number(quality.replace(/^q=/, '')) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
  return [asked, ...accepted].find(isLanguage) ?? 'sv';
};

export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

/** Whether the answer is to be JSON: asked for by `Accept`, or, where that says nothing, sent as JSON. */
export const wantsJson = (event: APIGatewayProxyEvent): boolean => {
  const accept = header(event, 'accept');
  if (/application\/(problem\+)?json/.test(accept)) return true;
  return !/text\/html/.test(accept) && isJson(event);
};

export const isJson = (event: APIGatewayProxyEvent): boolean =>
  /^application\/json\s*(;|$)/i.test(header(event, 'content-type'));
