import type { VNode } from 'preact';
import type { ConfirmedAct } from '../../../community/lists/subscription-confirmation.entity.js';
import type { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from './plain.page.js';
import { subscriptionSentences } from './subscription-sentences.js';

export interface ConfirmedList {
  readonly name: string;
  readonly address: string;
  readonly ownerAddress: string;
}

export interface Confirmed {
  readonly act: ConfirmedAct;
  readonly kind: 'subscribed' | 'requested' | 'closed' | 'unsubscribed' | 'paused' | 'resumed' | 'already';
}

/** One button: mail scanners follow links, so a GET does nothing. */
export function confirmPage(
  viewer: Viewer,
  list: ConfirmedList,
  { token, act }: { readonly token: string; readonly act: ConfirmedAct },
): Page {
  const say = subscriptionSentences[viewer.language].confirmations[act];
  return plainPage(viewer, {
    title: say.title(list.address),
    text: say.text,
    button: { action: `/confirm/${encodeURIComponent(token)}`, label: say.button },
  });
}

export function confirmedPage(viewer: Viewer, list: ConfirmedList, { act, kind }: Confirmed): Page {
  const say = subscriptionSentences[viewer.language];
  const outcome = kind === 'already' ? doneBy[act] : kind;
  return plainPage(viewer, {
    title: say.confirmed[outcome].title,
    text: say.confirmed[outcome].text(list.address),
    children: <Next viewer={viewer} list={list} outcome={outcome} />,
  });
}

const doneBy = {
  subscribe: 'subscribed',
  unsubscribe: 'unsubscribed',
  pause: 'paused',
  resume: 'resumed',
} as const;

/** A confirmed subscription is an account: whoever wants to see more of it signs in, by a link in a mail. */
function Next({
  viewer,
  list,
  outcome,
}: {
  viewer: Viewer;
  list: ConfirmedList;
  outcome: Exclude<Confirmed['kind'], 'already'>;
}): VNode {
  const say = subscriptionSentences[viewer.language];
  const offersSignIn = viewer.personId === null && (outcome === 'subscribed' || outcome === 'requested');
  return (
    <>
      {outcome === 'closed' ? (
        <p>
          <a href={`mailto:${list.ownerAddress}`}>{list.ownerAddress}</a>
        </p>
      ) : null}
      {offersSignIn ? <p class="soft">{say.accountHint}</p> : null}
      <p class="actions">
        {offersSignIn ? (
          <a class="button" href="/sign-in?returnTo=%2Fme">
            {say.signIn}
          </a>
        ) : null}
        <a href={`/lists/${list.name}`}>{say.seeList}</a>
      </p>
    </>
  );
}

export function deadConfirmationPage(viewer: Viewer): Page {
  const say = subscriptionSentences[viewer.language];
  return plainPage(viewer, { title: say.deadConfirmationTitle, text: say.deadConfirmation, status: 410 });
}
