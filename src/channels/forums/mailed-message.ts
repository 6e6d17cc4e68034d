import type { EntityManager } from 'typeorm';
import type { CopiedMessage } from './copy-mail.js';
import type { Forum } from './forum.entity.js';
import { isClosed } from './forum-permissions.js';

/** A published message with all that its mail is made of. */
export interface MailedMessage extends CopiedMessage {
  readonly id: string;
  readonly threadId: string;
  readonly authorId: string | null;
  readonly forum: Pick<
    Forum,
    'id' | 'slug' | 'name' | 'groupId' | 'readableBy' | 'writableBy' | 'closedAt' | 'letterId'
  >;
}

interface Row extends Omit<MailedMessage, 'isClosed' | 'references' | 'attachments'> {
  readonly closedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly attachments: readonly { readonly filename: string }[];
  readonly firstMessageId: string | null;
  readonly answeredMessageId: string | null;
}

/** Locked for the caller's transaction; null when somebody else has it, or it is not to be mailed any more. */
export async function mailedMessage(manager: EntityManager, id: string): Promise<MailedMessage | null> {
  const [row]: Row[] = await manager.query(
    `select m.id, m.thread_id as "threadId", m.author_id as "authorId", m.published_at as "publishedAt",
            t.key as "threadKey", t.subject, t.closed_at as "closedAt", t.expires_at as "expiresAt",
            json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'groupId', f.group_id,
              'readableBy', f.readable_by, 'writableBy', f.writable_by, 'closedAt', f.closed_at,
              'letterId', f.letter_id) as forum,
            nullif(trim(p.given_name || ' ' || p.family_name), '') as "authorName",
            a.text, a.attachments, a.message_id as "messageId",
            m.id = first.id as "isFirst", first.message_id as "firstMessageId", answered.message_id as "answeredMessageId"
     from forum_message m
     join forum_thread t on t.id = m.thread_id
     join forum f on f.id = t.forum_id
     join archived_message a on a.id = m.archived_message_id
     left join person p on p.id = m.author_id
     left join lateral (
       select other.id, x.message_id from forum_message other join archived_message x on x.id = other.archived_message_id
       where other.thread_id = t.id order by other.written_at, other.id limit 1) first on true
     left join forum_message answer on answer.id = m.answers_id
     left join archived_message answered on answered.id = answer.archived_message_id
     where m.id = $1 and m.state = 'published' and m.mailed_at is null
     for update of m skip locked`,
    [id],
  );
  if (row === undefined) return null;
  const { closedAt, expiresAt, attachments, firstMessageId, answeredMessageId, ...message } = row;
  const references = message.isFirst ? [] : [firstMessageId, answeredMessageId];
  return {
    ...message,
    isClosed: isClosed({ closedAt, expiresAt }, message.publishedAt) || message.forum.closedAt !== null,
    attachments: attachments.map(({ filename }) => filename),
    references: [...new Set(references.filter(one => one !== null))],
  };
}
