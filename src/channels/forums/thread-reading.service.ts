import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumFiles } from './forum-files.service.js';
import { canModerate, canSeeMessage, isThere, type ForumViewer } from './forum-permissions.js';
import { ForumThread } from './forum-thread.entity.js';
import type { ForumMessageState } from './message-transitions.js';

/** A message as a reader of its thread sees it. */
export interface MessageShown {
  readonly id: string;
  readonly state: ForumMessageState;
  readonly version: number;
  readonly authorId: string | null;
  /** Null once they have left, and where the reader sees only that something stood here. */
  readonly author: string | null;
  readonly promotion: number | null;
  /** Empty where the reader sees only that something stood here. */
  readonly text: string;
  readonly files: readonly MessageFile[];
  readonly answersId: string | null;
  /** Who wrote what it answers; null when it answers nobody more than the others. */
  readonly answersAuthor: string | null;
  readonly writtenAt: Date;
  readonly publishedAt: Date | null;
  readonly editedAt: Date | null;
}

export interface MessageFile {
  readonly id: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface ThreadPage {
  readonly thread: ForumThread;
  readonly messages: readonly MessageShown[];
  /** From 1. */
  readonly page: number;
  readonly lastPage: number;
}

/** Which part of a thread is wanted: a page, the one of a message, or the one where the unread ones begin. */
export type PageChoice =
  { readonly page: number } | { readonly messageId: string } | { readonly unreadAfter: Date };

/** As many as one reads without losing the thread. */
export const threadPageSize = 50;

const columns = `
  m.id, m.state, m.version, m.author_id as "authorId", p.promotion,
  nullif(trim(p.given_name || ' ' || p.family_name), '') as author, coalesce(m.waiting_text, a.text, '') as text,
  m.answers_id as "answersId",
  nullif(trim(q.given_name || ' ' || q.family_name), '') as "answersAuthor", m.written_at as "writtenAt",
  m.published_at as "publishedAt", m.edited_at as "editedAt"`;

const tables = `
  forum_message m left join archived_message a on a.id = m.archived_message_id left join person p on p.id = m.author_id
  left join forum_message answered on answered.id = m.answers_id left join person q on q.id = answered.author_id`;

/** $1 the thread, $2 the reader, $3 whether they moderate: a tombstone is seen by all, what never came out is not. */
const visible = `m.thread_id = $1 and (m.published_at is not null or m.author_id = $2::uuid
                                       or ($3 and m.state = 'waiting'))`;
const order = 'coalesce(m.published_at, m.written_at), m.id';

/** One thread, message by message. Whether its forum may be read is asked before (`ForumSight`). */
@Injectable()
export class ThreadReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ForumFiles,
  ) {}

  /** Null where nothing is to be seen by this reader. */
  async byKey(viewer: ForumViewer, forumId: string, key: string): Promise<ForumThread | null> {
    const thread = await this.dataSource.manager.findOneBy(ForumThread, {
      forumId,
      key: key.replaceAll('\0', ''),
    });
    if (thread === null || isThere(thread) || canModerate(viewer)) return thread;
    return (await this.isAuthorIn(thread.id, viewer)) ? thread : null;
  }

  async page(viewer: ForumViewer, thread: ForumThread, choice: PageChoice): Promise<ThreadPage> {
    const who = [thread.id, viewer.personId, canModerate(viewer)];
    const [{ count = 0 } = {}]: { count?: number }[] = await this.dataSource.query(
      `select count(*)::int as count from forum_message m where ${visible}`,
      who,
    );
    const lastPage = Math.max(1, Math.ceil(count / threadPageSize));
    const page = Math.min(lastPage, await this.pageOf(who, choice));
    const rows: Omit<MessageShown, 'files'>[] = await this.dataSource.query(
      `select ${columns} from ${tables} where ${visible} order by ${order} limit $4 offset $5`,
      [...who, threadPageSize, (page - 1) * threadPageSize],
    );
    const messages = await this.withFiles(rows);
    return { thread, messages: messages.map(message => shownTo(viewer, message)), page, lastPage };
  }

  /** One message with its text; null where this reader does not see it. */
  async message(viewer: ForumViewer, threadId: string, messageId: string): Promise<MessageShown | null> {
    const rows: Omit<MessageShown, 'files'>[] = await this.dataSource.query(
      `select ${columns} from ${tables} where ${visible} and m.id = $4`,
      [threadId, viewer.personId, canModerate(viewer), messageId],
    );
    const [found] = await this.withFiles(rows);
    return found !== undefined && canSeeMessage(viewer, found) ? shownTo(viewer, found) : null;
  }

  /** What was published within a year in a forum, one of its categories or one thread, newest first: for feeds. */
  latest(
    where: { readonly forumId: string; readonly threadId?: string; readonly category?: string },
    limit: number,
    now: Date,
  ): Promise<LatestMessage[]> {
    // By the archive's index of a place: a feed is fetched by programs all day long, and a forum grows for ever.
    return this.dataSource.query(
      `select m.id, t.key as "threadKey", f.slug as "forumSlug", t.subject, a.text, m.published_at as "publishedAt",
              nullif(trim(p.given_name || ' ' || p.family_name), '') as author
       from archived_message a join forum_message m on m.archived_message_id = a.id and m.state = 'published'
       join forum_thread t on t.id = m.thread_id join forum f on f.id = t.forum_id
       left join person p on p.id = m.author_id left join forum_category c on c.id = t.category_id
       where a.place_id = $1 and a.hidden_at is null and a.deleted_at is null
         and a.archived_at > $5::timestamptz - interval '1 year' and ($2::uuid is null or t.id = $2)
         and ($3::text is null or $3 in (c.slug, t.ad_category))
       order by a.archived_at desc, m.id desc limit $4`,
      [where.forumId, where.threadId ?? null, where.category ?? null, limit, now],
    );
  }

  private async withFiles(rows: readonly Omit<MessageShown, 'files'>[]): Promise<MessageShown[]> {
    const files = await this.files.ofMessages(rows.map(({ id }) => id));
    const ofMessage = Map.groupBy(files, ({ messageId }) => messageId);
    return rows.map(row => ({ ...row, files: ofMessage.get(row.id) ?? [] }));
  }

  private async pageOf(who: readonly unknown[], choice: PageChoice): Promise<number> {
    if ('page' in choice) return Math.max(1, choice.page);
    const [before, value] =
      'messageId' in choice
        ? [
            `(${order.replace(', m.id', '')}, m.id) <= (select coalesce(published_at, written_at), id from forum_message where id = $4)`,
            choice.messageId,
          ]
        : ['coalesce(m.published_at, m.written_at) <= $4', choice.unreadAfter];
    const [{ count = 0 } = {}]: { count?: number }[] = await this.dataSource.query(
      `select count(*)::int as count from forum_message m where ${visible} and ${before}`,
      [...who, value],
    );
    // The first unread one comes after those that were read.
    const position = 'messageId' in choice ? count : count + 1;
    return Math.max(1, Math.ceil(position / threadPageSize));
  }

  private async isAuthorIn(threadId: string, { personId }: ForumViewer): Promise<boolean> {
    if (personId === null) return false;
    const rows: unknown[] = await this.dataSource.query(
      'select from forum_message where thread_id = $1 and author_id = $2 limit 1',
      [threadId, personId],
    );
    return rows.length > 0;
  }
}

export interface LatestMessage {
  readonly id: string;
  readonly threadKey: string;
  readonly forumSlug: string;
  readonly subject: string;
  readonly text: string;
  readonly author: string | null;
  readonly publishedAt: Date;
}

const nothingOfIt = { author: null, promotion: null, answersAuthor: null, text: '', files: [] } as const;

/** What was taken away keeps its place, and nothing else: neither its words nor whose they were. */
function shownTo(viewer: ForumViewer, message: MessageShown): MessageShown {
  const isOpen = message.state !== 'withdrawn' && canSeeMessage(viewer, message);
  return isOpen ? message : { ...message, ...nothingOfIt };
}
