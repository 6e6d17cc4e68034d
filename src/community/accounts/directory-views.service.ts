import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { DirectoryView } from './directory-view.entity.js';

export type DirectoryViewOutcome =
  { readonly kind: 'shown' } | { readonly kind: 'limited'; readonly retryAfterSeconds: number };

/**
 * Somebody who pages twice through the largest group (4,000 members) is at work; somebody who was shown this many
 * people within an hour copies the directory.
 */
export const maxPeopleAnHour = 10_000;
const spanMs = 600_000;
const hourMs = 3_600_000;

/** Counts the people each viewer is shown, for all nodes together, so that nobody copies the directory page by page. */
@Injectable()
export class DirectoryViewsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Asked before names or addresses of other people are shown, an export included. What is beyond the limit is neither
   * shown nor counted; one page or file that crosses it still is, since its size is nobody's doing.
   */
  async show(personId: string, people: number, now: Date): Promise<DirectoryViewOutcome> {
    if (people === 0) return { kind: 'shown' };
    const spans: { since: Date; people: number }[] = await this.dataSource.query(
      `select since, people from directory_view where person_id = $1 and since > $2 order by since`,
      [personId, new Date(now.getTime() - hourMs)],
    );
    const seen = spans.reduce((sum, span) => sum + span.people, 0);
    if (seen >= maxPeopleAnHour)
      return { kind: 'limited', retryAfterSeconds: secondsUntilRoom(spans, seen, now) };
    await this.dataSource.query(
      `insert into directory_view as known (person_id, since, people) values ($1, $2, $3)
       on conflict (person_id, since) do update set people = known.people + excluded.people`,
      [personId, new Date(Math.floor(now.getTime() / spanMs) * spanMs), people],
    );
    return { kind: 'shown' };
  }

  async forgetOld(now: Date): Promise<void> {
    const hourAgo = new Date(now.getTime() - hourMs);
    await this.dataSource.manager.delete(DirectoryView, { since: LessThanOrEqual(hourAgo) });
  }
}

/** Until enough of the oldest spans are an hour old. */
function secondsUntilRoom(
  spans: readonly { since: Date; people: number }[],
  seen: number,
  now: Date,
): number {
  let left = seen;
  const freeing = spans.find(({ people }) => (left -= people) < maxPeopleAnHour);
  const at = (freeing?.since.getTime() ?? now.getTime()) + hourMs;
  return Math.max(1, Math.ceil((at - now.getTime()) / 1_000));
}
