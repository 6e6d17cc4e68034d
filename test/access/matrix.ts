import { Client } from 'pg';
import type { Site } from '../flows/a-site.js';
import { type Answer, Asking } from './asking.js';
import { State } from './state.js';
import type { Row } from './table.js';
import { smallWorld, type ViewerName, viewers } from './world.js';

/** Nobody signed in, as far as the site may tell. */
const outside: ReadonlySet<ViewerName> = new Set(['none', 'suspended']);
const refusals = new Set([401, 403, 404]);

/** A status, and the page less what names the thing asked for. */
type Seen = readonly [status: number, text: string];

/** Runs rows of the table against the real program on the small world. */
export class Matrix {
  /** What was answered while nothing changed, by route and viewer: whoever compares need not ask again. */
  private readonly quiet = new Map<string, Answer>();

  private constructor(
    private readonly site: Site,
    private readonly client: Client,
    private readonly state: State,
    private readonly asking: Asking,
  ) {}

  static async open(): Promise<Matrix> {
    const { site, places } = await smallWorld();
    const asking = new Asking(site.vigie.webUrl, places);
    // The first visit of somebody suspended ends their sessions; each visit after it finds that done.
    for (const viewer of viewers) await asking.ask('GET /', viewer);
    const client = new Client({ connectionString: site.databaseUrl });
    await client.connect();
    return new Matrix(site, client, await State.keep(client), asking);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.site.close();
  }

  pathOf(route: string): string {
    return this.asking.pathOf(route);
  }

  /** What each viewer gets, and what those changed who only look or are refused: nothing, or a fault. */
  async run({ route, statuses }: Row): Promise<{ statuses: number[]; changed: string[] }> {
    const isLook = route.startsWith('GET ');
    const quiet = viewers.filter((_, at) => isLook || refusals.has(statuses[at] ?? 0));
    const answers = new Map(
      await Promise.all(quiet.map(async viewer => [viewer, await this.asking.ask(route, viewer)] as const)),
    );
    const changed = await this.state.restore();
    for (const [viewer, answer] of answers) this.quiet.set(`${route} ${viewer}`, answer);
    for (const viewer of viewers.filter(each => !answers.has(each))) {
      answers.set(viewer, await this.asking.ask(route, viewer));
      await this.state.restore();
    }
    return { statuses: viewers.map(viewer => answers.get(viewer)?.status ?? 0), changed };
  }

  /** What those see of it who may not know of it, and of what isn't there. Nothing is hidden from operators. */
  async unseen({ route, statuses }: Row): Promise<{ there: Seen[]; absent: Seen[] }> {
    const kept = viewers.filter((viewer, at) => statuses[at] === 404 || outside.has(viewer));
    const seen = (isAbsent: boolean): Promise<Seen[]> =>
      Promise.all(
        kept.filter(viewer => viewer !== 'operator').map(viewer => this.seen(route, viewer, isAbsent)),
      );
    return { there: await seen(false), absent: await seen(true) };
  }

  /** What a form gets without our token, or with that of somebody else's page. */
  async forged(route: string): Promise<{ statuses: number[]; changed: string[] }> {
    const forged = [
      await this.asking.forge(route, 'operator', null),
      await this.asking.forge(route, 'operator', 'member'),
      await this.asking.forge(route, 'none', 'operator'),
    ];
    return { statuses: forged.map(({ status }) => status), changed: await this.state.restore() };
  }

  private async seen(route: string, viewer: ViewerName, isAbsent: boolean): Promise<Seen> {
    const known = isAbsent ? undefined : this.quiet.get(`${route} ${viewer}`);
    const { status, text } = known ?? (await this.asking.ask(route, viewer, isAbsent));
    const other = new Set(this.asking.pathOf(route, !isAbsent).split('/'));
    const parts = this.asking
      .pathOf(route, isAbsent)
      .split('/')
      .filter(part => !other.has(part));
    const plain = text.replaceAll(/name="csrf" value="[^"]*"/g, '');
    return [status, parts.reduce((all, part) => all.replaceAll(part, '…'), plain)];
  }
}
