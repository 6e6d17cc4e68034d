import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Forum } from './forum.entity.js';

/** A subject of a forum, named by its moderators. Small ads have their own, the same everywhere. */
@Entity()
@Unique(['forumId', 'slug'])
@Check('forum_category_slug_check', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
@Check('forum_category_name_check', "name <> ''")
export class ForumCategory {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @Column('uuid')
  forumId: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('integer', { default: 0 })
  position: number;
}
