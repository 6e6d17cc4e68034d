import { Injectable } from '@nestjs/common';
import type { ForumInSight, Reader } from '../../../channels/forums/forum-sight.service.js';
import { type LatestMessage, ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { Config } from '../../../foundation/config/config.js';
import { type AtomEntry, atomOf } from '../groups/atom.js';
import type { Viewer } from '../session/viewer.js';
import type { ThreadInSight } from './forum-door.js';
import { en } from './forums.en.js';
import { fr } from './forums.fr.js';
import { anchorOf } from './anchor.js';
import { shownWords } from './shown-words.js';

const entryCount = 30;
/** Enough to know whether to read on. */
const excerptCharacters = 600;

type FeedViewer = Reader & Pick<Viewer, 'language'>;

/** What is new in a forum, one of its categories or one thread, as Atom. */
@Injectable()
export class ForumFeed {
  constructor(
    private readonly config: Config,
    private readonly threads: ThreadReading,
  ) {}

  async ofForum(
    reader: FeedViewer,
    { forum }: ForumInSight,
    category: string | null,
    now: Date,
  ): Promise<string> {
    const where = { forumId: forum.id, ...(category === null ? {} : { category }) };
    const messages = await this.threads.latest(where, entryCount, now);
    const query = category === null ? '' : `?category=${category}`;
    const url = `${this.config.publicUrl}/forums/${forum.slug}`;
    return atomOf({
      title: category === null ? forum.name : `${forum.name} · ${category}`,
      description: forum.description,
      url: `${url}${query}`,
      feedUrl: `${url}/feed.atom${query}`,
      updated: forum.createdAt,
      entries: messages.map(message => feedEntry(reader, message, this.config.publicUrl)),
    });
  }

  async ofThread(reader: FeedViewer, { seen: { forum }, thread }: ThreadInSight, now: Date): Promise<string> {
    const where = { forumId: forum.id, threadId: thread.id };
    const messages = await this.threads.latest(where, entryCount, now);
    const url = `${this.config.publicUrl}/forums/${forum.slug}/${thread.key}`;
    return atomOf({
      title: shownWords(reader, thread.subject),
      description: forum.name,
      url,
      feedUrl: `${url}/feed.atom`,
      updated: thread.startedAt,
      entries: messages.map(message => feedEntry(reader, message, this.config.publicUrl)),
    });
  }
}

/** A message as a feed gives it to this reader; its address is its name there, whatever becomes of its words. */
export function feedEntry(reader: FeedViewer, message: LatestMessage, publicUrl: string): AtomEntry {
  const { forumSlug, threadKey, id, subject, text, author, publishedAt } = message;
  return {
    title: shownWords(reader, subject),
    url: `${publicUrl}/forums/${forumSlug}/${threadKey}?message=${id}#${anchorOf({ id })}`,
    text: shownWords(reader, text).slice(0, excerptCharacters),
    // RFC 4287 §3.2.1: an author has a name, also when the account was deleted.
    author: author ?? (reader.language === 'fr' ? fr : en).gone,
    at: publishedAt,
  };
}
