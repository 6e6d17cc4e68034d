import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something the site knows about itself: a key made once, the demonstration mark. */
@Entity()
export class SiteFact {
  @PrimaryColumn('text')
  name: string;

  @Column('text')
  value: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
