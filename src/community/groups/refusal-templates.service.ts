import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { RefusalTemplate } from './refusal-template.entity.js';

export interface TemplateTexts {
  readonly textFr: string;
  readonly textEn: string;
}

export type TemplateOutcome = { readonly kind: 'kept' | 'removed' | 'empty' | 'full' | 'unknown' };

/** More than anybody reads through before choosing. */
const mostTemplates = 20;

/** The reasons a group's animators keep ready for a refusal. */
@Injectable()
export class RefusalTemplatesService {
  private readonly record = recordsAbout(this.journal, 'group');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  of(groupId: string): Promise<RefusalTemplate[]> {
    return this.dataSource.manager.find(RefusalTemplate, {
      where: { groupId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async add(groupId: string, texts: TemplateTexts, actor: Actor, now: Date): Promise<TemplateOutcome> {
    if (isEmpty(texts)) return { kind: 'empty' };
    return this.dataSource.transaction(async manager => {
      if ((await manager.countBy(RefusalTemplate, { groupId })) >= mostTemplates) return { kind: 'full' };
      const { id } = await manager.save(
        manager.create(RefusalTemplate, { groupId, ...texts, createdAt: now }),
      );
      await this.record(manager, 'refusal-template.added', groupId, { templateId: id }, actor, now);
      return { kind: 'kept' };
    });
  }

  async change(
    groupId: string,
    id: string,
    texts: TemplateTexts,
    actor: Actor,
    now: Date,
  ): Promise<TemplateOutcome> {
    if (isEmpty(texts)) return { kind: 'empty' };
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.update(RefusalTemplate, { groupId, id }, { ...texts });
      if (!affected) return { kind: 'unknown' };
      await this.record(manager, 'refusal-template.changed', groupId, { templateId: id }, actor, now);
      return { kind: 'kept' };
    });
  }

  async remove(groupId: string, id: string, actor: Actor, now: Date): Promise<TemplateOutcome> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(RefusalTemplate, { groupId, id });
      if (!affected) return { kind: 'unknown' };
      await this.record(manager, 'refusal-template.removed', groupId, { templateId: id }, actor, now);
      return { kind: 'removed' };
    });
  }
}

/** The text in the reader's language, or in the other one when there is no other. */
export function templateText({ textFr, textEn }: TemplateTexts, language: Language): string {
  const [own, other] = language === 'fr' ? [textFr, textEn] : [textEn, textFr];
  return own.trim() || other.trim();
}

function isEmpty({ textFr, textEn }: TemplateTexts): boolean {
  return textFr.trim() === '' && textEn.trim() === '';
}
