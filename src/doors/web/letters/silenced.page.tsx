import type { Letter } from '../../../channels/letters/letter.entity.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { letterSentences } from './letter-sentences.js';

/** To somebody whom a measure keeps from announcing anything. */
export function silencedPage(viewer: Viewer, { slug, name }: Letter): Page {
  const say = letterSentences[viewer.language];
  return new Page(
    say.proposeTitle,
    <>
      <p class="kicker">
        <a href={`/letters/${slug}`}>{name}</a>
      </p>
      <h1>{say.proposeTitle}</h1>
      <p class="notice bad">{say.silenced}</p>
    </>,
    { status: 403 },
  );
}
