import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody chose for all forums; who has no row follows what they write in. */
@Entity()
export class ForumChoice {
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  /** They follow the threads they write in. */
  @Column('boolean')
  followsOwn: boolean;
}
