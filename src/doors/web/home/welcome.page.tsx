import type { VNode } from 'preact';
import { DemonstrationPart } from '../demonstration/demonstration-part.js';
import type { DemonstrationOffer } from '../demonstration/offer.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './home.en.js';
import { fr } from './home.fr.js';

const sentences = { fr, en };

/** What Vigie is, for somebody who is not signed in; `offer` only in a demonstration. */
export function welcomePage(viewer: Viewer, offer: DemonstrationOffer | null): Page {
  const say = sentences[viewer.language];
  return new Page(
    'Vigie',
    <div class="wide">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <ul class="grid">
        {say.promises.map(promise => (
          <Promised {...promise} />
        ))}
      </ul>
      {offer === null ? (
        <p>
          <a class="button" href="/sign-in">
            {say.enter}
          </a>
        </p>
      ) : (
        <DemonstrationPart viewer={viewer} offer={offer} />
      )}
    </div>,
    { isIndexed: true },
  );
}

function Promised({ title, text }: { title: string; text: string }): VNode {
  return (
    <li class="card">
      <h2>{title}</h2>
      <p>{text}</p>
    </li>
  );
}
