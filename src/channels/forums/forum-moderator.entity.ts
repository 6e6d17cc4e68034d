import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Forum } from './forum.entity.js';

/** Who decides on a forum's messages; the animators of its group do as well, without a row. */
@Entity()
export class ForumModerator {
  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  forumId: string;

  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;
}
