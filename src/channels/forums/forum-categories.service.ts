import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { asOneLine } from '../../foundation/one-line.js';
import { ForumCategory } from './forum-category.entity.js';
import { slugOf } from './forum-slug.js';

export type AddCategoryOutcome = { readonly kind: 'added' | 'name-missing' | 'too-long' | 'taken' | 'full' };

const longestName = 40;
/** More are not read before one chooses. */
const mostCategories = 12;

/** The subjects of a forum that is none of small ads. */
@Injectable()
export class ForumCategories {
  private readonly record = recordsAbout(this.journal, 'forum');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  of(forumId: string): Promise<ForumCategory[]> {
    return this.dataSource.manager.find(ForumCategory, {
      where: { forumId },
      order: { position: 'ASC', name: 'ASC' },
    });
  }

  async add(forumId: string, words: string, actor: Actor, now: Date): Promise<AddCategoryOutcome> {
    const name = asOneLine(words);
    const slug = slugOf(name);
    if (slug === '') return { kind: 'name-missing' };
    if (name.length > longestName) return { kind: 'too-long' };
    try {
      return await this.dataSource.transaction(async manager => {
        const position = await manager.countBy(ForumCategory, { forumId });
        if (position >= mostCategories) return { kind: 'full' };
        await manager.insert(ForumCategory, { forumId, slug, name, position });
        await this.record(manager, 'forum.category-added', forumId, { slug }, actor, now);
        return { kind: 'added' };
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'taken' };
    }
  }

  /** Its threads stay, without a category. */
  async remove(forumId: string, slug: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(ForumCategory, { forumId, slug });
      if (!affected) return false;
      await this.record(manager, 'forum.category-removed', forumId, { slug }, actor, now);
      return true;
    });
  }
}
