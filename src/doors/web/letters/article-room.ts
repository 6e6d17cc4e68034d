import { Injectable } from '@nestjs/common';
import type { ArticleFault } from '../../../channels/letters/article-faults.js';
import { ArticleReading, type OwnArticle } from '../../../channels/letters/article-reading.service.js';
import {
  type Announcer,
  ArticlesService,
  type ProposeOutcome,
} from '../../../channels/letters/articles.service.js';
import { canEdit } from '../../../channels/letters/letter-permissions.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { type ArticleForm, blankArticle } from './article-form.js';
import type { LetterInSight } from './letter-sight.js';
import type { ArticleFormView } from './propose.page.js';

/** Gathers what the form of an article shows, and hands what it brings to the room of letters. */
@Injectable()
export class ArticleRoom {
  constructor(
    private readonly articles: ArticlesService,
    private readonly reading: ArticleReading,
    private readonly groups: GroupsService,
  ) {}

  /** The groups somebody may speak for: their own. */
  groupsOf(personId: string): Promise<Group[]> {
    return this.groups.groupsOf(personId);
  }

  announcerOf({ standing, letter }: LetterInSight, personId: string): Announcer {
    return { personId, isEditor: canEdit(standing, letter) };
  }

  /** Null for another's, and for one of another letter. */
  async ownArticle({ letter }: LetterInSight, personId: string, id: string): Promise<OwnArticle | null> {
    const article = await this.reading.one(letter.id, id);
    return article?.announcerPersonId === personId ? article : null;
  }

  /** The form as it stands or was filled in. */
  async view(
    seen: LetterInSight,
    personId: string,
    at: { readonly article: OwnArticle | null; readonly form?: ArticleForm; readonly newId?: string },
    trouble: { readonly faults?: readonly ArticleFault[]; readonly isTooLong?: boolean },
    now: Date,
  ): Promise<ArticleFormView> {
    const { letter } = seen;
    const { article } = at;
    const form = at.form ?? (article === null ? blankArticle : formOf(article));
    const isKept = article !== null && article.state !== 'draft';
    const keptMonth = isKept ? article.month : null;
    const [groups, { outlook }] = await Promise.all([
      this.groupsOf(personId),
      this.articles.look(
        letter,
        this.announcerOf(seen, personId),
        { articleId: article?.id ?? null, keptMonth },
        form,
        now,
      ),
    ]);
    const path = `/letters/${letter.slug}/${article === null ? 'propose' : `articles/${article.id}`}`;
    return {
      seen,
      form,
      outlook,
      faults: trouble.faults ?? [],
      groups,
      path,
      isKept,
      isDraft: !isKept,
      ...(at.newId === undefined ? {} : { newId: at.newId }),
      ...(trouble.isTooLong === true ? { isTooLong: true } : {}),
    };
  }

  propose(
    seen: LetterInSight,
    personId: string,
    id: string,
    form: ArticleForm,
    now: Date,
  ): Promise<ProposeOutcome> {
    const announcer = this.announcerOf(seen, personId);
    return this.articles.propose(id, announcer, form, { personId, via: 'web' }, now);
  }
}

export function formOf(article: OwnArticle): ArticleForm {
  const { title, text, contact, link, category, eventOn, groupId, isCalendar } = article;
  return { title, text, contact, link, category, eventOn, groupId, isCalendar };
}
