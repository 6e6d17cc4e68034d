import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { Person } from '../directory/person.entity.js';
import { Group } from '../groups/group.entity.js';
import { List } from '../lists/list.entity.js';

export type InvitationState = 'pending' | 'accepted' | 'declined' | 'revoked';

/** A mail that asks somebody whether they want to come in. Only the hash of its token is kept. */
@Entity()
@Check('invitation_language_check', "language in ('fr', 'en')")
@Check('invitation_state_check', "state in ('pending', 'accepted', 'declined', 'revoked')")
@Check('invitation_check', 'num_nonnulls(group_id, list_id) = 1')
@Check('invitation_check1', "(state = 'pending') = (decided_at is null)")
@Index('invitation_group_pending_idx', { synchronize: false })
@Index('invitation_list_pending_idx', { synchronize: false })
@Index('invitation_due_idx', { synchronize: false })
@Index('invitation_address_idx', { synchronize: false })
@Index('invitation_invited_by_idx', { synchronize: false })
export class Invitation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Index()
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  listId: string | null;

  @Column('citext')
  address: string;

  @Column('text', { default: '' })
  name: string;

  @Column('smallint', { nullable: true })
  promotion: number | null;

  /** Whose address it was when the invitation was made. */
  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  language: Language;

  /** Lists of the group that come with it. */
  @Column('uuid', { array: true, default: [] })
  listIds: string[];

  @Column('text', { default: 'pending' })
  state: InvitationState;

  /** Null until the mail is written: then the token is made, and only its reader has it. */
  @Column('bytea', { nullable: true, unique: true })
  tokenHash: Buffer | null;

  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  invitedBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** Null: waits to be written. */
  @Column('timestamptz', { nullable: true })
  mailedAt: Date | null;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** Of who declined and asked not to be invited again. */
  @Column('timestamptz', { nullable: true })
  refusesUntil: Date | null;
}
