import { Readers, type Viewer } from './readers.js';
import { type BenchSite, reader } from './site.js';

export interface PageFigure {
  /** The page and its reader, or the step. */
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

const importedLines = 17_000;
const warmUps = 5;
const asked = 60;

/** Main pages, and who reads them. */
const pages: readonly (readonly [path: string, viewer: Viewer])[] = [
  ['/', 'nobody'],
  ['/', 'member'],
  ['/me', 'member'],
  ['/groups', 'member'],
  ['/groups?q=golf', 'nobody'],
  ['/groups/:slug', 'member'],
  ['/groups/:slug/members', 'animator'],
  ['/groups/:slug/members?page=40', 'animator'],
  ['/groups/:slug/members?q=martin', 'animator'],
  ['/groups/:slug/requests', 'animator'],
  ['/groups/:slug/statistics', 'animator'],
  ['/groups/:slug/settings', 'animator'],
  ['/lists/:list', 'member'],
  ['/lists/:list/archive', 'member'],
  ['/lists/:list/subscribers', 'animator'],
  ['/lists/:list/settings', 'animator'],
  ['/lists/:list/settings/posting', 'animator'],
  ['/lists/:list/audience', 'animator'],
  ['/lists/:list/what-if', 'animator'],
  ['/lists/:list/journal', 'animator'],
  ['/moderation', 'animator'],
  ['/moderation', 'operator'],
  ['/api/v1/me/subscriptions', 'token'],
  ['/api/v1/groups?q=golf', 'token'],
  ['/api/v1/groups/:slug/members?limit=200', 'token'],
  ['/api/v1/groups/:slug/statistics', 'token'],
  ['/api/v1/lists/:list', 'token'],
  ['/api/v1/lists/:list/subscribers?limit=200', 'token'],
  ['/api/v1/lists/:list/rule', 'token'],
];

/** The main pages at the ordinary size, one request after the other, as their reader waits for them. */
export async function* measurePages(site: BenchSite): AsyncGenerator<PageFigure> {
  const environment = await site.site({ DEMO: '1', DKIM_KEY: 'none', DOORS: 'web' });
  const vigie = await site.start(environment);
  try {
    const readers = await Readers.of(environment, vigie);
    for (const [path, viewer] of pages) yield await measure(readers, path, viewer);
    yield* measureImport(readers, importedLines);
  } finally {
    await vigie.stop();
  }
}

/** As its reader waits for it, one request after the other. */
export async function measure(readers: Readers, path: string, viewer: Viewer): Promise<PageFigure> {
  const times: number[] = [];
  for (let request = 0; request < warmUps + asked; request++) {
    // It reads the directory faster than anybody may.
    if (request % 20 === 0) await readers.forgetViews();
    const begun = performance.now();
    await readers.read(path, viewer);
    if (request >= warmUps) times.push(performance.now() - begun);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    what: `${path} (${viewer})`,
    p50: sorted[Math.floor(asked * 0.5)] ?? 0,
    p95: sorted[Math.floor(asked * 0.95)] ?? 0,
  };
}

/** Pasting that many people into a group, as its animator does, and letting them in, as an operator does. */
async function* measureImport(readers: Readers, lines: number): AsyncGenerator<PageFigure> {
  const people = Array.from({ length: lines }, (_, at) => `Lectrice ${at} <${reader(at)}>`).join('\n');
  const add = '/groups/:slug/members/add';
  const preview = await timed(() => readers.submit(add, add, 'animator', { people }));
  if (preview.status !== 200) throw new Error(`the preview answered ${preview.status}`);
  yield step(`${lines} lines pasted: preview`, preview.ms);
  const reason = 'They signed at the dinner.';
  const proposal = await timed(() => readers.submit(add, `${add}/consent`, 'animator', { people, reason }));
  if (proposal.status !== 303) throw new Error(`the proposal answered ${proposal.status}`);
  yield step(`${lines} lines pasted: proposed`, proposal.ms);
  await readers.forgetViews();
  const review =
    /\/board\/reviews\/([\w-]+)/.exec(await readers.read('/board/reviews', 'operator'))?.[0] ?? '';
  const commit = await timed(() => readers.submit(review, `${review}/approval`, 'operator', {}));
  if (commit.status !== 303) throw new Error(`the review answered ${commit.status}`);
  yield step(`${lines} lines pasted: let in`, commit.ms);
}

async function timed<T>(work: () => Promise<T>): Promise<T & { readonly ms: number }> {
  const begun = performance.now();
  const done = await work();
  return { ...done, ms: performance.now() - begun };
}

function step(what: string, ms: number): PageFigure {
  return { what, p50: ms, p95: ms };
}
