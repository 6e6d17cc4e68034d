import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Article } from './article.entity.js';
import type { ArticleAction, ArticleRoad, ArticleState } from './article-transitions.js';

/** Who moved an article from one state to another, and why. Never changed. */
@Entity()
@Unique(['articleId', 'version'])
@Check(
  'article_decision_action_check',
  `action in ('propose', 'accept', 'refuse', 'ask-changes', 'edit', 'postpone', 'reopen', 'withdraw', 'revise',
    'publish')`,
)
@Check('article_decision_via_check', "via in ('web', 'api', 'mail', 'command', 'hand-over', 'job')")
export class ArticleDecision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Article, { onDelete: 'CASCADE' })
  @Column('uuid')
  articleId: string;

  /** Of the article, that it led to. */
  @Column('integer')
  version: number;

  @Column('text')
  action: ArticleAction;

  @Column('text')
  fromState: ArticleState;

  @Column('text')
  toState: ArticleState;

  /** In the words of whoever decided; empty where none were given. */
  @Column('text', { default: '' })
  reason: string;

  /** Null for the command line, jobs, and somebody who has left. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text')
  via: ArticleRoad;

  @Column('timestamptz')
  decidedAt: Date;
}
