import { maxPeopleAnHour } from '../../../community/accounts/directory-views.service.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './harvesting.en.js';
import { fr } from './harvesting.fr.js';

const sentences = { fr, en };

/** Instead of more people than anybody reads within an hour (RFC 6585 §4). */
export function limitedPage(viewer: Viewer, retryAfterSeconds: number): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.text(maxPeopleAnHour)}</p>
      <p>{say.wait(Math.ceil(retryAfterSeconds / 60))}</p>
      <p>{say.help}</p>
      <p>
        <a href="/">{say.home}</a>
      </p>
    </>,
    { status: 429, retryAfterSeconds },
  );
}
