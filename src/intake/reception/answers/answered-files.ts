import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Correspondence } from '../../../channels/forums/correspondences.service.js';
import type { WritingPlace } from '../../../channels/forums/drafts.service.js';
import { ForumFiles } from '../../../channels/forums/forum-files.service.js';
import { KeptFiles } from '../../../postoffice/archive/kept-files.service.js';
import type { ForumAnswer } from '../forum-answer.entity.js';

/** The files of an answer, kept aside until it is a message. */
export interface BroughtFiles {
  readonly place: WritingPlace;
  /** How many there are. */
  readonly count: number;
  /** Names of those that a forum does not take: too large, or too many. */
  readonly leftOut: readonly string[];
}

/** Brings the files of a mail into the forum, as if they came with the form. */
@Injectable()
export class AnsweredFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kept: KeptFiles,
    private readonly files: ForumFiles,
  ) {}

  /** Done again after it was cut short, it begins anew. */
  async bring(
    { id, rawId }: ForumAnswer,
    { personId, forumId }: Correspondence,
    now: Date,
  ): Promise<BroughtFiles> {
    const place = { personId, forumId, place: `mail ${id}` };
    await this.dataSource.transaction(manager => this.files.dropDrafts(manager, place, now));
    const leftOut: string[] = [];
    const files = await this.kept.of(rawId);
    for (const { attachment, content } of files) {
      const { filename, mediaType } = attachment;
      const { kind } = await this.files.addToDraft(place, [{ filename, mediaType, content }], now);
      if (kind !== 'added') leftOut.push(filename);
    }
    return { place, count: files.length - leftOut.length, leftOut };
  }

  /** What no message took goes away, once what became of the answer is known. */
  async clear(manager: EntityManager, { place }: BroughtFiles, now: Date): Promise<void> {
    await this.files.dropDrafts(manager, place, now);
  }
}
