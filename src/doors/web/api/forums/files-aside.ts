import { Injectable } from '@nestjs/common';
import type { WritingPlace } from '../../../../channels/forums/drafts.service.js';
import type { ForumFile } from '../../../../channels/forums/forum-file.entity.js';
import {
  type AddFilesOutcome,
  ForumFiles,
  type NewForumFile,
} from '../../../../channels/forums/forum-files.service.js';
import type { FilesOfSubmission } from '../../../../channels/forums/writing.service.js';
import { invalid, type Problem } from '../frame/problem.js';
import type { ForumFileAnswer } from './forum-answers.js';

/** Where the files of programs wait: apart from what their person is writing on the site. */
const place = 'api';

/** The files that somebody's programs keep aside in a forum. */
@Injectable()
export class FilesAside {
  constructor(private readonly files: ForumFiles) {}

  async of(personId: string, forumId: string): Promise<ForumFileAnswer[]> {
    return (await this.files.ofDraft({ personId, forumId, place })).map(answerOf);
  }

  async add(
    personId: string,
    forumId: string,
    file: NewForumFile,
    now: Date,
  ): Promise<
    | { readonly kind: 'added'; readonly file: ForumFileAnswer }
    | { readonly kind: Exclude<AddFilesOutcome['kind'], 'added'> }
  > {
    const where: WritingPlace = { personId, forumId, place };
    const { kind } = await this.files.addToDraft(where, [file], now);
    if (kind !== 'added') return { kind };
    const added = (await this.of(personId, forumId)).at(-1);
    return added === undefined ? { kind: 'too-many-files' } : { kind, file: added };
  }

  async remove(personId: string, forumId: string, id: string, now: Date): Promise<boolean> {
    const where: WritingPlace = { personId, forumId, place };
    const there = (await this.files.ofDraft(where)).map(file => file.id);
    if (!there.includes(id)) return false;
    await this.files.keepOnly(
      where,
      there.filter(known => known !== id),
      now,
    );
    return true;
  }

  /** Those that a message names; a problem where one of them is not there. */
  async named(
    personId: string,
    forumId: string,
    ids: readonly string[] = [],
  ): Promise<{ readonly files?: FilesOfSubmission } | Problem> {
    if (ids.length === 0) return {};
    const there = new Set((await this.of(personId, forumId)).map(({ id }) => id));
    return ids.every(id => there.has(id)) ? { files: { place, ids } } : invalid('files', 'unknown');
  }
}

function answerOf({ id, filename, mediaType, bytes }: ForumFile): ForumFileAnswer {
  return { id, filename, mediaType, bytes };
}
