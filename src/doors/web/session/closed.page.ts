import type { Page } from '../layout/page.js';
import { signInPage } from '../sign-in/sign-in.page.js';
import type { Viewer } from './viewer.js';
import { errorPage } from '../error/error.page.js';

/** What somebody sees of a page that is not theirs: a way to sign in and come back, or a plain no. */
export function closedPage(viewer: Viewer): Page {
  return viewer.personId === null ? signInPage(viewer, { returnTo: viewer.path }) : errorPage(viewer, 403);
}
