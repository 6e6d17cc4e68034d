import type { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from './plain.page.js';
import { subscriptionSentences } from './subscription-sentences.js';

interface Leaving {
  /** Addresses of the list and of the subscriber. */
  readonly listAddress: string;
  readonly address: string;
  readonly token: string;
}

/** One button: mail scanners follow links, so a GET unsubscribes nobody. */
export function leavePage(viewer: Viewer, { listAddress, address, token }: Leaving): Page {
  const say = subscriptionSentences[viewer.language];
  return plainPage(viewer, {
    title: say.leaveTitle(listAddress),
    text: say.leaveText(address),
    button: { action: `/unsubscribe/${token}`, label: say.leave },
  });
}

/** @param ownerAddress of those in charge, who can subscribe somebody again. */
export function leftPage(
  viewer: Viewer,
  { listAddress, ownerAddress, wasGone }: { listAddress: string; ownerAddress: string; wasGone: boolean },
): Page {
  const say = subscriptionSentences[viewer.language];
  return plainPage(viewer, {
    title: say.leftTitle,
    text: wasGone ? say.alreadyLeft(listAddress) : say.left(listAddress),
    children: (
      <p class="soft">
        {say.changedMind} <a href={`mailto:${ownerAddress}`}>{ownerAddress}</a>
      </p>
    ),
  });
}

export function deadUnsubscribePage(viewer: Viewer): Page {
  const say = subscriptionSentences[viewer.language];
  return plainPage(viewer, { title: say.deadTitle, text: say.dead, status: 404 });
}
