import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { ReasonTemplate } from './reason-template.entity.js';

/** Whose templates: one list's, or those of all lists of a group. */
export type TemplateOwner = { readonly listId: string } | { readonly groupId: string };

export interface TemplateWords {
  readonly title: string;
  readonly textFr: string;
  readonly textEn: string;
}

export type TemplateOutcome = { readonly kind: 'kept' | 'removed' | 'empty' | 'full' | 'taken' | 'unknown' };

/** More than anybody reads through before choosing. */
const mostTemplates = 20;
/** A second touch of the same button is no second template. */
const sameForMs = 60_000;

/** The reasons that moderators keep ready. Who may write them is asked by the caller (`canConfigure`, `canAnimate`). */
@Injectable()
export class ReasonTemplatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** What a moderator of the list may choose from: the list's own first, then its group's. */
  async offeredOn(list: { readonly id: string; readonly groupId: string | null }): Promise<ReasonTemplate[]> {
    const [own, ofGroup] = await Promise.all([
      this.of({ listId: list.id }),
      list.groupId === null ? [] : this.of({ groupId: list.groupId }),
    ]);
    return [...own, ...ofGroup];
  }

  of(owner: TemplateOwner): Promise<ReasonTemplate[]> {
    return this.dataSource.manager.find(ReasonTemplate, {
      where: owner,
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async add(owner: TemplateOwner, words: TemplateWords, actor: Actor, now: Date): Promise<TemplateOutcome> {
    const kept = trimmed(words);
    if (isEmpty(kept)) return { kind: 'empty' };
    return this.dataSource.transaction(async manager => {
      const standing = await theirs(manager, owner);
      const same = standing.find(({ title }) => title === kept.title);
      if (same !== undefined) return { kind: isSecondTouch(same, kept, now) ? 'kept' : 'taken' };
      if (standing.length >= mostTemplates) return { kind: 'full' };
      const row = manager.create(ReasonTemplate, { ...owner, ...kept, createdAt: now });
      const { id } = await manager.save(row);
      await this.record(manager, 'reason-template.added', owner, id, actor, now);
      return { kind: 'kept' };
    });
  }

  async change(
    owner: TemplateOwner,
    id: string,
    words: TemplateWords,
    actor: Actor,
    now: Date,
  ): Promise<TemplateOutcome> {
    const kept = trimmed(words);
    if (isEmpty(kept)) return { kind: 'empty' };
    return this.dataSource.transaction(async manager => {
      const standing = await theirs(manager, owner);
      if (standing.some(other => other.id !== id && other.title === kept.title)) return { kind: 'taken' };
      const { affected } = await manager.update(ReasonTemplate, { ...owner, id }, kept);
      if (!affected) return { kind: 'unknown' };
      await this.record(manager, 'reason-template.changed', owner, id, actor, now);
      return { kind: 'kept' };
    });
  }

  async remove(owner: TemplateOwner, id: string, actor: Actor, now: Date): Promise<TemplateOutcome> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(ReasonTemplate, { ...owner, id });
      if (!affected) return { kind: 'unknown' };
      await this.record(manager, 'reason-template.removed', owner, id, actor, now);
      return { kind: 'removed' };
    });
  }

  private record(
    manager: EntityManager,
    action: string,
    owner: TemplateOwner,
    templateId: string,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject =
      'listId' in owner
        ? { subjectKind: 'list', subjectId: owner.listId }
        : { subjectKind: 'group', subjectId: owner.groupId };
    return this.journal.record(manager, { at, actor, action, ...subject, values: { templateId } });
  }
}

/** Whoever changes them waits for who did first: one title stands once. */
async function theirs(manager: EntityManager, owner: TemplateOwner): Promise<ReasonTemplate[]> {
  const [table, id] = 'listId' in owner ? ['list', owner.listId] : ['"group"', owner.groupId];
  await manager.query(`select id from ${table} where id = $1 for no key update`, [id]);
  return manager.findBy(ReasonTemplate, owner);
}

function isSecondTouch(
  { textFr, textEn, createdAt }: ReasonTemplate,
  words: TemplateWords,
  now: Date,
): boolean {
  const isSame = textFr === words.textFr && textEn === words.textEn;
  return isSame && now.getTime() - createdAt.getTime() < sameForMs;
}

/** The text in the author's language, or in the other one when there is no other. */
export function reasonIn(
  { textFr, textEn }: Pick<TemplateWords, 'textFr' | 'textEn'>,
  language: Language,
): string {
  const [own, other] = language === 'fr' ? [textFr, textEn] : [textEn, textFr];
  return own || other;
}

function trimmed({ title, textFr, textEn }: TemplateWords): TemplateWords {
  return { title: title.trim(), textFr: textFr.trim(), textEn: textEn.trim() };
}

function isEmpty({ title, textFr, textEn }: TemplateWords): boolean {
  return title === '' || (textFr === '' && textEn === '');
}
