import type { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from './plain.page.js';
import { subscriptionSentences } from './subscription-sentences.js';

/** One button: mail scanners follow links, so a GET subscribes nobody. */
export function confirmPage(viewer: Viewer, listAddress: string, token: string): Page {
  const say = subscriptionSentences[viewer.language];
  return plainPage(viewer, {
    title: say.confirmTitle(listAddress),
    text: say.confirmText,
    button: { action: `/confirm/${encodeURIComponent(token)}`, label: say.confirm },
  });
}

export function confirmedPage(viewer: Viewer, listAddress: string): Page {
  const say = subscriptionSentences[viewer.language];
  return plainPage(viewer, { title: say.confirmedTitle, text: say.confirmed(listAddress) });
}

export function deadConfirmationPage(viewer: Viewer): Page {
  const say = subscriptionSentences[viewer.language];
  return plainPage(viewer, { title: say.deadConfirmationTitle, text: say.deadConfirmation, status: 410 });
}
