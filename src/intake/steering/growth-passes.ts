import type { EntityManager } from 'typeorm';
import type { Figures } from './figures.js';
import { GrowthPass } from './growth-pass.entity.js';

/** What was written late, and copies that were still being made at the last pass. */
const overlapMs = 2 * 3_600_000;
/** What changes without any entry that comes or ages, as a report that is a year old, is seen then. */
const wholeEveryMs = 24 * 3_600_000;

type Watched = Pick<Figures, 'doublings' | 'growthPeople'>;

export interface Pass {
  /** Only what an entry came to, or left a month of, since then may grow now; null: look at all of it. */
  readonly since: Date | null;
  /** To be kept once it is done. */
  readonly next: Omit<GrowthPass, 'isOnly'>;
}

/** What the next look has to read: all of it where figures changed, or people were joined, since the last one. */
export async function nextPass(
  manager: EntityManager,
  { doublings, growthPeople: people }: Watched,
  now: Date,
): Promise<Pass> {
  const last = await manager.findOneBy(GrowthPass, { isOnly: true });
  const [{ aliases }]: [{ aliases: number }] = await manager.query(
    'select count(*)::int as aliases from ledger_alias',
  );
  const isSame = last?.doublings === doublings && last.people === people && last.aliases === aliases;
  const isWhole = !isSame || now.getTime() - last.wholeAt.getTime() >= wholeEveryMs;
  return {
    since: isWhole ? null : new Date(last.upTo.getTime() - overlapMs),
    next: { upTo: now, wholeAt: isWhole ? now : last.wholeAt, doublings, people, aliases },
  };
}

export async function keepPass(manager: EntityManager, { next }: Pass): Promise<void> {
  await manager.upsert(GrowthPass, { isOnly: true, ...next }, ['isOnly']);
}
