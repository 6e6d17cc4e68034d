import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Where a copy comes back to: to us, by its row; to who sent a mail that we forwarded; to nobody. */
export type ReturnPath = 'verp' | 'srs' | 'null';

export type OutboundKind = 'post' | 'notice' | 'forward' | 'letter' | 'forum';

/**
 * A message on its way out, common to all its copies. Its bytes are
 * `header` + prefix + the raw message from `bodyOffset` on (when `rawId` is set) + suffix.
 */
@Entity()
@Check('outbound_message_kind_check', "kind in ('post', 'notice', 'forward', 'letter', 'forum')")
@Check('outbound_message_letter_check', "(kind = 'letter') = (sending_id is not null)")
@Check('outbound_message_held_back_check', 'paused_at is not null or not is_held_back')
@Check('outbound_message_return_path_check', "return_path in ('verp', 'srs', 'null')")
@Check('outbound_message_leave_mark_check', "leave_mark ~ '^[a-z2-7]{52}$'")
export class OutboundMessage {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('text')
  kind: OutboundKind;

  @Column('uuid', { nullable: true })
  listId: string | null;

  @Column('text', { nullable: true })
  listAddress: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  postId: string | null;

  /** Of a letter: what is sent. Nothing is sent to everybody twice. */
  @Column('uuid', { nullable: true, unique: true })
  sendingId: string | null;

  /** Of what can be left by its body: the letters there that stand for each reader's own token. */
  @Column('text', { nullable: true })
  leaveMark: string | null;

  @Column('text', { default: 'verp' })
  returnPath: ReturnPath;

  /** What is not leased yet waits until somebody resumes. */
  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  /** Of a letter that has copies to carry: when a node last was there to carry them, to the minute. */
  @Column('timestamptz', { nullable: true })
  tendedAt: Date | null;

  /** Paused by the system, which cannot know whether its copies left in a time that this database has not seen. */
  @Column('boolean', { default: false })
  isHeldBack: boolean;

  /** The same for all lists that carry one message, so that nobody gets it twice. */
  @Column('uuid')
  copyKey: string;

  @Index()
  @Column('text')
  messageId: string;

  @Column('text')
  subject: string;

  /** The header fields all copies have, CRLF after each; no blank line. */
  @Column('bytea')
  header: Buffer;

  @Column('bytea')
  prefix: Buffer;

  @ForeignKey('RawMessage')
  @Column('uuid', { nullable: true })
  rawId: string | null;

  @Column('integer', { default: 0 })
  bodyOffset: number;

  @Column('bytea')
  suffix: Buffer;

  @Column('boolean', { name: 'is_8bit' })
  is8bit: boolean;

  @Column('integer')
  bytes: number;

  @Column('timestamptz')
  createdAt: Date;
}
