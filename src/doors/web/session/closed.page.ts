import { errorPage } from '../error/error.page.js';
import { Page } from '../layout/page.js';
import { signInPage } from '../sign-in/sign-in.page.js';
import type { Viewer } from './viewer.js';

/** What somebody sees of a page that is not theirs: a way to sign in and come back, or a plain no. */
export function closedPage(viewer: Viewer): Page {
  return viewer.personId === null ? signInWallPage(viewer) : errorPage(viewer, 403);
}

/**
 * What is not there for this viewer, whether it exists or not: 404, or for a stranger the way to sign in, since a
 * member may have followed a link from a mail.
 */
export function unseenPage(viewer: Viewer): Page {
  return viewer.personId === null ? signInWallPage(viewer) : errorPage(viewer, 404);
}

/** The sign-in form in the place of the page that was wanted. */
export function signInWallPage(viewer: Viewer): Page {
  const { title, content } = signInPage(viewer, { returnTo: viewer.path });
  return new Page(title, content, { status: 403 });
}
