import type { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { en } from './sign-in.en.js';
import { fr } from './sign-in.fr.js';

const sentences = { fr, en };
type Trouble = keyof typeof fr.oidc.troubles;
const statuses: Readonly<Record<Trouble, number>> = {
  unknown: 403,
  unverified: 403,
  'no-address': 403,
  failed: 400,
  unreachable: 503,
};

/** Why single sign-on did not sign in, and the other way. @param address as the provider gave it */
export function oidcTroublePage(viewer: Viewer, trouble: Trouble, address = ''): Page {
  const say = sentences[viewer.language];
  return plainPage(viewer, {
    title: say.oidc.title,
    text: say.oidc.troubles[trouble](address),
    status: statuses[trouble],
    children: (
      <p>
        <a class="button" href="/sign-in">
          {say.oidc.byMail}
        </a>
      </p>
    ),
  });
}
