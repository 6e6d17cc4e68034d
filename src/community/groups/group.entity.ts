import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export const groupKinds = ['professional', 'regional', 'promotion', 'leisure', 'other'] as const;
export type GroupKind = (typeof groupKinds)[number];
/** How one becomes a member: at once, by a request that animators decide on, or by their invitation only. */
export type GroupJoining = 'open' | 'asked' | 'invited';

@Entity()
@Check('group_slug_check', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
@Check('group_kind_check', "kind in ('professional', 'regional', 'promotion', 'leisure', 'other')")
@Check('group_visibility_check', "visibility in ('public', 'private')")
@Check('group_members_visible_to_check', "members_visible_to in ('members', 'animators')")
@Check('group_joining_check', "joining in ('open', 'asked', 'invited')")
@Index('group_words_idx', { synchronize: false })
export class Group {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { unique: true })
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: GroupKind;

  @Column('text', { default: '' })
  description: string;

  @Column('boolean', { default: false })
  isAxApproved: boolean;

  @Column('text', { default: 'public' })
  visibility: 'public' | 'private';

  /** A part of the world in the community's own words; empty for a group of everywhere. */
  @Column('text', { default: '' })
  region: string;

  /** What it is about, in a few words each: people look for a group by them. */
  @Column('text', { array: true, default: [] })
  subjects: string[];

  /** Mailed to each new member; empty for none. */
  @Column('text', { default: '' })
  welcomeText: string;

  /** Until then that text is not mailed: the ethics team holds it. */
  @Column('timestamptz', { nullable: true })
  welcomeHeldUntil: Date | null;

  /** Mailed to who leaves; empty for none. */
  @Column('text', { default: '' })
  goodbyeText: string;

  @Column('text', { default: 'members' })
  membersVisibleTo: 'members' | 'animators';

  @Column('text', { default: 'asked' })
  joining: GroupJoining;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
