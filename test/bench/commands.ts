import { command } from '../flows/vigie.js';
import { type BenchSite, done } from './site.js';

/** `subscribers import --confirmed` of that many lines, from the start of the command to its end, in seconds. */
export async function measureImport(site: BenchSite, lines: number): Promise<number> {
  const environment = await site.site();
  await done(command(environment, ['list', 'create', 'golf']));
  const file = site.subscribersFile(lines);
  const begun = performance.now();
  await done(command(environment, ['subscribers', 'import', 'golf', file, '--confirmed']));
  return (performance.now() - begun) / 1_000;
}

/** `people import` of that many lines into an empty directory, their lifetime addresses included, in seconds. */
export async function measurePeopleImport(site: BenchSite, lines: number): Promise<number> {
  const environment = await site.site();
  await done(command(environment, ['migrate']));
  const file = site.peopleFile(lines);
  const begun = performance.now();
  await done(command(environment, ['people', 'import', file]));
  return (performance.now() - begun) / 1_000;
}

/** From the start of the process to its line `ready`, on a database that exists, in seconds. */
export async function measureStart(site: BenchSite): Promise<number> {
  const environment = await site.site();
  await done(command(environment, ['migrate']));
  const begun = performance.now();
  const vigie = await site.start(environment);
  const seconds = (performance.now() - begun) / 1_000;
  await vigie.stop();
  return seconds;
}
