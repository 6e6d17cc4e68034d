import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** In this order: later ones speak last. */
const parts = ['palette', 'text', 'frame', 'forms', 'surfaces', 'tables', 'message', 'print'];

/** One sheet for every page. */
export const stylesheet = parts.map(part => read(`./css/${part}.css`)).join('\n');
export const favicon = read('./favicon.svg');

/** Named by its content: browsers keep it for ever, and a new version has a new address. */
export const stylesheetName = `vigie-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 16)}.css`;
export const stylesheetPath = `/assets/${stylesheetName}`;
