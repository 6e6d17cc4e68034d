import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fitting } from '../../channels/forums/file-kinds.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { KeptFile } from '../../postoffice/archive/kept-files.service.js';
import { CarriedDrafts } from './carried-drafts.service.js';
import { adCategory, purposeOf } from './carried-words.js';
import type { Carrying, CarryOutcome, CarryRequest } from './carrying.js';
import { DraftAdvising } from './draft-advising.service.js';
import type { ForumPlace } from './elsewhere-place.js';
import { ForumPlaces } from './forum-places.service.js';

/** Carries a draft into a forum, where its author sends it. */
@Injectable()
export class ForumCarrying implements Carrying<ForumPlace> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: CarriedDrafts,
    private readonly advising: DraftAdvising,
    private readonly forums: ForumPlaces,
  ) {}

  async carry({ draft, personId, files, now }: CarryRequest, place: ForumPlace): Promise<CarryOutcome> {
    const { advice } = await this.advising.on(draft, personId, now);
    const submissionId = randomUUID();
    const words = {
      subject: asOneLine(draft.subject),
      text: draft.body,
      adCategory: adCategory(purposeOf(advice)),
      submissionId,
      files: fittingFiles(files),
    };
    const channel = place.forumKind === 'ads' ? 'forum-ads' : 'forum-discussion';
    return this.dataSource.transaction(async (manager): Promise<CarryOutcome> => {
      const held = await this.drafts.hold(manager, draft, personId);
      if (held === null) return { kind: 'not-now' };
      const kept = await this.forums.keepDraft(manager, place, personId, words, now);
      if (kept === null) return { kind: 'draft-there', path: `/forums/${place.slug}/write` };
      const { path } = kept;
      const stepId = await this.drafts.note(manager, held, { channel, targetId: submissionId, path }, now);
      return { kind: 'carried', path, isProposed: false, stepId };
    });
  }
}

/** Those that its forum takes. */
function fittingFiles(files: readonly KeptFile[]) {
  const sized = files.map(file => ({ ...file, bytes: file.content.length }));
  return fitting(sized).map(({ attachment: { filename, mediaType }, content }) => ({
    filename,
    mediaType,
    content,
  }));
}
