import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** In this order: later ones speak last. */
const parts = [
  'palette',
  'text',
  'frame',
  'forms',
  'choices',
  'rule',
  'surfaces',
  'tabs',
  'tables',
  'places',
  'charts',
  'message',
  'forums',
  'archive',
  'queue',
  'held',
  'letters',
  'drafts',
  'print',
];

export const favicon = read('./favicon.svg');

/** One sheet for every page. */
const stylesheet = parts.map(part => read(`./css/${part}.css`)).join('\n');

/** The script of every page: pages are whole without it, parts of them follow a form where it runs (`live.tsx`). */
const script = readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), 'utf8');

/** Named by its content: browsers keep it for ever, and a new version has a new address. */
const nameOf = (ending: string, content: string): string =>
  `vigie-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${ending}`;

/** Keys of the moderators' queue. */
const queueScript = read('./scripts/queue.js');

const stylesheetName = nameOf('css', stylesheet);
const scriptName = nameOf('js', script);
const queueScriptName = nameOf('js', queueScript);

export const stylesheetPath = `/assets/${stylesheetName}`;
export const scriptPath = `/assets/${scriptName}`;
export const queueScriptPath = `/assets/${queueScriptName}`;

/** What stands under `/assets/`, by name. */
export const assets: ReadonlyMap<string, { readonly mediaType: string; readonly content: string }> = new Map([
  [stylesheetName, { mediaType: 'text/css; charset=utf-8', content: stylesheet }],
  [scriptName, { mediaType: 'text/javascript; charset=utf-8', content: script }],
  [queueScriptName, { mediaType: 'text/javascript; charset=utf-8', content: queueScript }],
]);
