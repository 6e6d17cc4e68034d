import { Page } from '../layout/page.js';
import { ReasonsPart, type ReasonsView } from '../reasons/reasons-part.js';
import type { Viewer } from '../session/viewer.js';
import { deskSentences } from './desk-sentences.js';
import type { LetterInSight } from './letter-sight.js';
import { LetterHead } from './letter-tabs.js';

/** The reasons of one letter. */
export function letterReasonsPage(viewer: Viewer, seen: LetterInSight, view: ReasonsView): Page {
  const say = deskSentences[viewer.language];
  return new Page(
    `${say.reasonsTitle} · ${seen.letter.name}`,
    <>
      <LetterHead viewer={viewer} seen={seen} title={say.reasonsTitle} />
      <p class="lead">{say.reasonsIntro}</p>
      <ReasonsPart viewer={viewer} view={view} path={`/letters/${seen.letter.slug}/desk/reasons`} />
    </>,
    { status: view.trouble === undefined ? 200 : 422 },
  );
}
