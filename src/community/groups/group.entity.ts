import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type GroupKind = 'professional' | 'regional' | 'promotion' | 'leisure' | 'other';

@Entity()
@Check('group_slug_check', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
@Check('group_kind_check', "kind in ('professional', 'regional', 'promotion', 'leisure', 'other')")
@Check('group_visibility_check', "visibility in ('public', 'private')")
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

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
