import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { LetterReason } from './letter-reason.entity.js';

export interface ReasonWords {
  readonly title: string;
  readonly textFr: string;
  readonly textEn: string;
}

export type ReasonOutcome = { readonly kind: 'kept' | 'removed' | 'empty' | 'full' | 'taken' | 'unknown' };

/** More than anybody reads through before choosing. */
const mostReasons = 20;

/** The reasons that a letter's editors keep ready. Who may write them is asked by the caller (`canEdit`). */
@Injectable()
export class LetterReasons {
  private readonly record = recordsAbout(this.journal, 'letter');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  of(letterId: string): Promise<LetterReason[]> {
    return this.dataSource.manager.find(LetterReason, {
      where: { letterId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async add(letterId: string, words: ReasonWords, actor: Actor, now: Date): Promise<ReasonOutcome> {
    return this.dataSource.transaction(async manager => {
      const standing = await theirs(manager, letterId);
      if (isEmpty(words)) return { kind: 'empty' };
      if (standing.some(({ title }) => title === words.title)) return { kind: 'taken' };
      if (standing.length >= mostReasons) return { kind: 'full' };
      const { id } = await manager.save(manager.create(LetterReason, { letterId, ...words, createdAt: now }));
      await this.record(manager, 'letter.reason-added', letterId, { reasonId: id }, actor, now);
      return { kind: 'kept' };
    });
  }

  async change(
    letterId: string,
    id: string,
    words: ReasonWords,
    actor: Actor,
    now: Date,
  ): Promise<ReasonOutcome> {
    return this.dataSource.transaction(async manager => {
      const standing = await theirs(manager, letterId);
      if (isEmpty(words)) return { kind: 'empty' };
      if (standing.some(other => other.id !== id && other.title === words.title)) return { kind: 'taken' };
      const { affected } = await manager.update(LetterReason, { letterId, id }, words);
      if (!affected) return { kind: 'unknown' };
      await this.record(manager, 'letter.reason-changed', letterId, { reasonId: id }, actor, now);
      return { kind: 'kept' };
    });
  }

  async remove(letterId: string, id: string, actor: Actor, now: Date): Promise<ReasonOutcome> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(LetterReason, { letterId, id });
      if (!affected) return { kind: 'unknown' };
      await this.record(manager, 'letter.reason-removed', letterId, { reasonId: id }, actor, now);
      return { kind: 'removed' };
    });
  }
}

/** Whoever changes them waits for who did first: one title stands once. */
async function theirs(manager: EntityManager, letterId: string): Promise<LetterReason[]> {
  await manager.query('select id from letter where id = $1 for no key update', [letterId]);
  return manager.findBy(LetterReason, { letterId });
}

function isEmpty({ title, textFr, textEn }: ReasonWords): boolean {
  return title === '' || (textFr === '' && textEn === '');
}
