import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { asOneLine } from '../../foundation/one-line.js';
import { Forum } from './forum.entity.js';
import { ForumPattern, type PatternOutcome } from './forum-pattern.entity.js';
import { canModerate } from './forum-permissions.js';
import type { ForumInSight } from './forum-sight.service.js';
import { patternVerdict } from './pattern-verdict.js';

export type PatternFault = 'too-short' | 'too-long' | 'too-wide' | 'known' | 'too-many';
export type AddPatternOutcome =
  { readonly kind: 'added'; readonly pattern: ForumPattern } | { readonly kind: PatternFault };

const [shortest, longest, mostPatterns] = [3, 200, 100];

/** What a forum does not take: words, web addresses and authors' addresses. Who sets it is asked by the caller. */
@Injectable()
export class ForumPatterns {
  private readonly record = recordsAbout(this.journal, 'forum');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
  ) {}

  /** By pattern. */
  of(forumId: string): Promise<ForumPattern[]> {
    return this.dataSource.manager.find(ForumPattern, { where: { forumId }, order: { pattern: 'ASC' } });
  }

  async add(
    forumId: string,
    text: string,
    outcome: PatternOutcome,
    actor: Actor,
    now: Date,
  ): Promise<AddPatternOutcome> {
    const pattern = asOneLine(text).toLowerCase();
    if (pattern.length < shortest) return { kind: 'too-short' };
    if (pattern.length > longest) return { kind: 'too-long' };
    // A pattern of stars would stop everybody.
    if (pattern.replaceAll(/[*?\s]/g, '').length < shortest) return { kind: 'too-wide' };
    return this.dataSource.transaction(async (manager): Promise<AddPatternOutcome> => {
      if ((await manager.countBy(ForumPattern, { forumId })) >= mostPatterns) return { kind: 'too-many' };
      const rows: { id: string }[] = await manager.query(
        `insert into forum_pattern (forum_id, pattern, outcome, made_by, made_at) values ($1, $2, $3, $4, $5)
         on conflict (forum_id, pattern) do nothing returning id`,
        [forumId, pattern, outcome, actorPersonId(actor), now],
      );
      const [row] = rows;
      if (row === undefined) return { kind: 'known' };
      await this.record(manager, 'forum.pattern-added', forumId, { pattern, outcome }, actor, now);
      return { kind: 'added', pattern: await manager.findOneByOrFail(ForumPattern, { id: row.id }) };
    });
  }

  async remove(forumId: string, patternId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const pattern = await manager.findOneBy(ForumPattern, { id: patternId, forumId });
      if (pattern === null) return false;
      await manager.delete(ForumPattern, { id: patternId });
      await this.record(manager, 'forum.pattern-removed', forumId, { pattern: pattern.pattern }, actor, now);
      return true;
    });
  }

  /** @param count of reports that hide a message: 0 to 50, and 0 for none */
  async setReportsToHide(forumId: string, count: number, actor: Actor, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      await manager.update(Forum, { id: forumId }, { reportsToHide: count });
      await this.record(manager, 'forum.changed', forumId, { after: { reportsToHide: count } }, actor, now);
    });
  }

  /** What they say to what this reader writes, now or once more; nothing to those who set them. */
  async verdictOn(
    { forum, viewer }: Pick<ForumInSight, 'forum' | 'viewer'>,
    words: { readonly subject: string; readonly text: string },
  ): Promise<PatternOutcome | null> {
    if (viewer.personId === null || canModerate(viewer)) return null;
    const known = await this.directory.addressesOf(viewer.personId);
    return this.verdict(forum.id, { ...words, addresses: known.map(({ address }) => address) });
  }

  /** What the forum's patterns say to a message; the strictest counts. @param addresses of its author */
  async verdict(
    forumId: string,
    words: { readonly subject: string; readonly text: string; readonly addresses: readonly string[] },
  ): Promise<PatternOutcome | null> {
    return patternVerdict(await this.of(forumId), words);
  }
}
