import { errorPage } from '../error/error.page.js';
import { Page } from '../layout/page.js';
import { signInPage } from '../sign-in/sign-in.page.js';
import type { Viewer } from './viewer.js';

/** What somebody sees of a page that is not theirs: a way to sign in and come back, or a plain no. */
export function closedPage(viewer: Viewer): Page {
  return viewer.personId === null ? signInWallPage(viewer) : errorPage(viewer, 403);
}

/** The sign-in form in the place of the page that was wanted. */
export function signInWallPage(viewer: Viewer): Page {
  const { title, content } = signInPage(viewer, { returnTo: viewer.path });
  return new Page(title, content, { status: 403 });
}
