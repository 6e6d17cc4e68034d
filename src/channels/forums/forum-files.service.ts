import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import type { PlainContent } from '../../foundation/mail/plain-content.js';
import { RawErasing } from '../../postoffice/archive/raw-erasing.service.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import type { WritingPlace } from './drafts.service.js';
import { fileName, imageType, largestFile, mostFiles } from './file-kinds.js';
import { ForumFile } from './forum-file.entity.js';

/** A file as a form brings it. */
export interface NewForumFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export type AddFilesOutcome = { readonly kind: 'added' | 'too-many-files' | 'file-too-large' };

type KeptFile = Pick<ForumFile, 'id' | 'rawId'>;

const inOrder = { addedAt: 'ASC', position: 'ASC', id: 'ASC' } as const;

/** Files of drafts and of messages. Their bytes are stored once, and erased once nobody needs them. */
@Injectable()
export class ForumFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly raws: RawStore,
    private readonly erasing: RawErasing,
  ) {}

  /** All of them, or none. */
  addToDraft(where: WritingPlace, files: readonly NewForumFile[], now: Date): Promise<AddFilesOutcome> {
    return this.dataSource.transaction(manager => this.addIn(manager, where, files, now));
  }

  /** The same in the caller's transaction. */
  async addIn(
    manager: EntityManager,
    { personId, forumId, place }: WritingPlace,
    files: readonly NewForumFile[],
    now: Date,
  ): Promise<AddFilesOutcome> {
    if (files.length === 0) return { kind: 'added' };
    if (files.some(({ content }) => content.length > largestFile)) return { kind: 'file-too-large' };
    // Several that come at once are counted one after the other: together they would pass the bound.
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('forum files ' || $1, 0))`, [
      personId,
    ]);
    const there = await manager.countBy(ForumFile, { personId, forumId, place });
    if (there + files.length > mostFiles) return { kind: 'too-many-files' };
    for (const [position, { filename, mediaType, content }] of files.entries()) {
      await manager.insert(ForumFile, {
        forumId,
        personId,
        place,
        messageId: null,
        rawId: await this.raws.keep(manager, content, now),
        filename: fileName(filename),
        mediaType: imageType(content) ?? plainType(mediaType),
        bytes: content.length,
        addedAt: now,
        position,
      });
    }
    return { kind: 'added' };
  }

  ofDraft({ personId, forumId, place }: WritingPlace): Promise<ForumFile[]> {
    return this.dataSource.manager.find(ForumFile, {
      where: { personId, forumId, place },
      order: inOrder,
    });
  }

  /** Those of a draft whose boxes stayed ticked; the others go. */
  async keepOnly(where: WritingPlace, ids: readonly string[], now: Date): Promise<void> {
    const gone = (await this.ofDraft(where)).filter(({ id }) => !ids.includes(id));
    await this.dataSource.transaction(manager => this.drop(manager, gone, now));
  }

  /** What a message comes with: the files of its draft, or those named, become its own. In the transaction that writes it. */
  async attach(
    manager: EntityManager,
    { personId, forumId, place }: WritingPlace,
    messageId: string,
    ids?: readonly string[],
  ): Promise<void> {
    const which = { personId, forumId, place, ...(ids === undefined ? {} : { id: In([...ids]) }) };
    await manager.update(ForumFile, which, { personId: null, place: '', messageId });
  }

  ofMessages(
    messageIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ForumFile[]> {
    if (messageIds.length === 0) return Promise.resolve([]);
    return manager.find(ForumFile, {
      where: { messageId: In([...messageIds]) },
      order: inOrder,
    });
  }

  /** Those of a published message, with their bytes. @param archivedId its id in the archive */
  async contentsOf(archivedId: string): Promise<PlainContent['attachments']> {
    const messages: { id: string }[] = await this.dataSource.query(
      `select id from forum_message where archived_message_id = $1 and state = 'published'`,
      [archivedId],
    );
    const files = await this.ofMessages(messages.map(({ id }) => id));
    const bytes = await this.raws.bytesOf(files.map(({ rawId }) => rawId));
    return files.flatMap(({ rawId, filename, mediaType }) => {
      const content = bytes.get(rawId);
      return content === undefined ? [] : [{ attachment: { filename, mediaType }, content }];
    });
  }

  /** A file of a message; null when there is none. */
  find(id: string): Promise<ForumFile | null> {
    return this.dataSource.manager.findOneBy(ForumFile, { id, personId: IsNull() });
  }

  /** With the message that is withdrawn. */
  async dropOf(manager: EntityManager, messageId: string, now: Date): Promise<void> {
    await this.drop(manager, await manager.findBy(ForumFile, { messageId }), now);
  }

  /** With the drafts of somebody who leaves, or with one that is thrown away. */
  async dropDrafts(
    manager: EntityManager,
    where: Partial<WritingPlace> & Pick<WritingPlace, 'personId'>,
    now: Date,
  ): Promise<void> {
    await this.drop(manager, await manager.findBy(ForumFile, where), now);
  }

  private async drop(manager: EntityManager, files: readonly KeptFile[], now: Date): Promise<void> {
    if (files.length === 0) return;
    await manager.delete(ForumFile, { id: In(files.map(({ id }) => id)) });
    await this.erasing.ask(
      manager,
      files.map(({ rawId }) => rawId),
      now,
    );
  }
}

/** An image only its bytes can prove. */
function plainType(mediaType: string): string {
  return /^[a-z]+\/[a-z0-9.+-]{1,80}$/i.test(mediaType) && !mediaType.startsWith('image/')
    ? mediaType.toLowerCase()
    : 'application/octet-stream';
}
