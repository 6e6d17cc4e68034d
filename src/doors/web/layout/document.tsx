import { renderToString } from 'preact-render-to-string';
import type { Viewer } from '../session/viewer.js';
import { Frame } from './frame.js';
import type { Page } from './page.js';
import { scriptPath, stylesheetPath } from './assets.js';

/** The whole HTML of a page, frame included. */
export function pageDocument(viewer: Viewer, page: Page): string {
  return `<!doctype html>${renderToString(<Frame viewer={viewer} page={page} stylesheet={stylesheetPath} script={scriptPath} />)}`;
}
