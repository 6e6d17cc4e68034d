/**
 * `npm run bench`: what is promised, measured in one run, as ratios to what this machine can do at most.
 * Prints a table and writes nothing. `npm run bench -- fan-out` runs the parts whose name begins so.
 */
import { calibrate } from './calibration.js';
import { measureBareClient } from './bare-client.js';
import { measureImport, measurePeopleImport, measureStart } from './commands.js';
import { measureFanOut } from './fan-out.js';
import { measureArchiveImport } from './import.js';
import { measureHeldPosts } from './held-posts.js';
import { measureLetter } from './letter.js';
import { measureLatency, measureManyPosts } from './many-posts.js';
import { type PageFigure, measurePages } from './pages.js';
import { measurePolicy } from './policy.js';
import { measureQueue } from './queue.js';
import { measureRuledList } from './ruled-list.js';
import { measureSearch } from './search.js';
import { BenchSite } from './site.js';
import { measureSteering } from './steering.js';

const ordinary = 17_000;
const only = process.argv[2] ?? '';
/** The ordinary case; fewer while somebody tries something: `npm run bench -- search 50000`. */
const archived = Number(process.argv[3] ?? 1_000_000);

function row(what: string, figure: string, promise = ''): void {
  process.stdout.write(`${what.padEnd(62)} ${figure.padStart(18)}   ${promise}\n`);
}

const count = (value: number): string => Math.round(value).toLocaleString('en');
const spreadOf = ({ p50, p95 }: { readonly p50: number; readonly p95: number }): string =>
  `${p50.toFixed(1)} · ${p95.toFixed(1)} ms`;
const share = (value: number, of: number): string => `${Math.round((value / of) * 100)} %`;

function pageRow({ what, p50, p95 }: PageFigure): void {
  const isPage = what.includes('/');
  const figure = isPage ? `${p50.toFixed(1)} · ${p95.toFixed(1)} ms` : `${(p50 / 1_000).toFixed(2)} s`;
  row(what, figure, isPage ? 'p50 · p95 < 100 ms' : '');
}

/** Each part prints its rows as soon as it knows them. */
const parts: Readonly<Record<string, (site: BenchSite) => Promise<void>>> = {
  'fan-out': async site => {
    const { signaturesPerSecond, fsyncsPerSecond } = calibrate();
    const load = { copies: ordinary, connections: Number(process.argv[4] ?? 10), bytes: 4_096 };
    await measureBareClient(load); // as with the service, the first run is for the compilers
    const rates = [];
    for (let run = 0; run < 5; run++) rates.push((await measureBareClient(load)).perSecond);
    const bare = { perSecond: rates.toSorted((one, other) => one - other)[2] ?? NaN };
    row('machine: bare pipelining client into the sink', `${count(bare.perSecond)}/s`);
    row('machine: RSA-2048 signatures on one core', `${count(signaturesPerSecond)}/s`);
    row('machine: durable 8 KB writes', `${count(fsyncsPerSecond)}/s`);
    const unsigned = await measureFanOut(site, ordinary, false);
    row('fan-out to 17,000, unsigned', `${count(unsigned.carriedPerSecond)}/s`);
    row('  as a share of the bare client', share(unsigned.carriedPerSecond, bare.perSecond), '>= 60 %');
    row('  with accepting the post included', `${count(unsigned.wholePerSecond)}/s`);
    const signed = await measureFanOut(site, ordinary, true);
    row('fan-out to 17,000, DKIM-signed', `${count(signed.carriedPerSecond)}/s`);
    row(
      '  as a share of one core of signatures',
      share(signed.carriedPerSecond, signaturesPerSecond),
      '>= 70 %',
    );
    row('resident memory while sending', `${signed.residentMb} MB`, '< 300 MB');
  },
  steering: async site => {
    const rows = Number(process.argv[3] ?? 10_000_000);
    for (const size of [Math.min(rows, 100_000), rows]) {
      const { post, lifetime, reach } = await measureSteering(site, size);
      row(`steering beside ${count(size)} ledger rows: a post`, spreadOf(post), 'p50 < 5 · p95 < 20 ms');
      row('  a mail to ten lifetime addresses', spreadOf(lifetime), 'p50 < 5 · p95 < 20 ms');
      row('  a reach of 17,000 people counted', `${reach.toFixed(0)} ms`, '< 300 ms');
    }
  },
  growth: async site => {
    const figures = [];
    for (const copies of [1_700, 17_000, 170_000]) figures.push(await measureFanOut(site, copies, false));
    for (const { copies, wholePerSecond } of figures) {
      row(
        `growth: ${count(copies)} recipients, each`,
        `${(1e6 / wholePerSecond).toFixed(1)} us`,
        'flat within 20 %',
      );
    }
  },
  posts: async site => {
    const many = await measureManyPosts(site, 500, 20);
    row('500 posts to a list of 50: accepted', `${count(many.postsPerSecond)} posts/s`);
    row('500 posts to a list of 50: delivered', `${count(many.deliveriesPerSecond)}/s`, '> 6,400/s');
    const { p50, p95 } = await measureLatency(site, 110);
    row('one post to the last of 50 copies, p50', `${p50.toFixed(1)} ms`, '< 45 ms');
    row('one post to the last of 50 copies, p95', `${p95.toFixed(1)} ms`);
  },
  held: async site => {
    row('held posts', `${count(await measureHeldPosts(site, 1_000, 20))}/s`, '> 330/s');
  },
  ruled: async site => {
    const { firstMs, nextMs } = await measureRuledList(site, ordinary);
    row('list of 17,000 by rule, first post (rows made): accepted', `${Math.round(firstMs)} ms`);
    row('list of 17,000 by rule, next posts: evaluated, accepted', `${Math.round(nextMs)} ms`);
  },
  letter: async site => {
    const load = { copies: ordinary, connections: Number(process.argv[4] ?? 10), bytes: 24_576 };
    await measureBareClient(load); // as with the service, the first run is for the compilers
    const bare = await measureBareClient(load);
    row('machine: bare pipelining client, copies as large as a letter', `${count(bare.perSecond)}/s`);
    for (const isSigned of [false, true]) {
      const { clickMs, wholeMs, perSecond } = await measureLetter(site, ordinary, isSigned);
      row(
        `letter to 17,000, ${isSigned ? 'DKIM-signed' : 'unsigned'}: click answered`,
        `${Math.round(clickMs)} ms`,
      );
      row('  from the click to the last copy', `${(wholeMs / 1_000).toFixed(2)} s`);
      row('  as a share of the bare client', share(perSecond, bare.perSecond));
    }
  },
  pages: async site => {
    for await (const figure of measurePages(site)) pageRow(figure);
  },
  queue: async site => {
    for await (const figure of measureQueue(site, 5_000))
      pageRow({ ...figure, what: `5,000 held: ${figure.what}` });
  },
  'archive-import': async site => {
    const messages = Math.min(archived, 30_000);
    const { first, again } = await measureArchiveImport(site, messages);
    row(`mbox of ${count(messages)} messages: kept and found`, `${count(first)}/s`, '>= 1,000/s');
    row('  the same file again', `${count(again)}/s`);
  },
  search: async site => {
    const worst: number[] = [];
    for await (const figure of measureSearch(site, archived)) {
      if ('index' in figure) {
        const mb = (bytes: number): string => `${count(bytes / 1e6)} MB`;
        row(`${count(archived)} archived messages with their indexes`, mb(figure.text));
        row('  their words', mb(figure.words));
        row('  the index of words', mb(figure.index));
        continue;
      }
      worst.push(figure.p95);
      row(figure.what, `${figure.p50.toFixed(1)} · ${figure.p95.toFixed(1)} ms`, 'p50 · p95 < 150 ms');
    }
    row('the slowest of these, p95', `${Math.max(...worst).toFixed(1)} ms`, '< 150 ms');
  },
  policy: async site => {
    const { perSecond, p50, p95, end } = await measurePolicy(site, {
      people: ordinary,
      messages: Number(process.argv[3] ?? 2_000),
      connections: Number(process.argv[4] ?? 10),
    });
    row('policy answers, on ten connections unless said', `${count(perSecond)}/s`);
    row('  one answer', spreadOf({ p50, p95 }), 'p50 · p95 < 5 ms');
    row('  the one at the end of a message', spreadOf(end), 'p50 · p95 < 5 ms');
  },
  commands: async site => {
    row('import of 17,000 subscribers', `${(await measureImport(site, ordinary)).toFixed(2)} s`, '< 3 s');
    row('import of 17,000 people', `${(await measurePeopleImport(site, ordinary)).toFixed(2)} s`, '< 3 s');
    row('start on an existing database', `${(await measureStart(site)).toFixed(2)} s`, '< 2 s');
  },
};

const site = await BenchSite.open();
try {
  for (const [name, run] of Object.entries(parts)) if (name.startsWith(only)) await run(site);
} finally {
  await site.close();
}
