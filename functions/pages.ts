import { TESTED } from '../shared/accessibility/tested.ts';
import { Problem } from '../shared/problem.ts';
import { accessibilityPage } from '../web/accessibility.tsx';
import { preventionPage } from '../web/prevention.tsx';
import { privacyPage } from '../web/privacy.tsx';
import { httpHandler } from './http/handler.ts';
import { page } from './http/page.ts';
import { viewerOf } from './http/root.ts';
import { municipality } from './municipality.ts';

/** Nothing in them is anybody's: browsers may keep them for a while. */
const CACHED = { cache: 'public, max-age=300' };

/** `GET /prevention`, `/privacy` and `/accessibility`: the same for everybody; and every address that there is not. */
export const handler = httpHandler(async (event) => {
  const shown = { ...viewerOf(event), municipality };
  switch (event.resource) {
    case '/prevention':
      return page(200, preventionPage(shown), CACHED);
    case '/privacy':
      return page(200, privacyPage(shown), CACHED);
    case '/accessibility':
      return page(200, accessibilityPage({ ...shown, tested: TESTED }), CACHED);
    default:
      throw new Problem('not_found');
  }
});
