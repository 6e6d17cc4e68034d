import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { ListImportService } from '../lists/list-import.service.js';
import { fr } from './audiences.fr.js';
import type { Rule } from './rule.js';

export interface PromotionLists {
  /** Years whose list was made now. */
  readonly created: readonly number[];
  /** Years that had one already, whatever has become of its rule. */
  readonly kept: readonly number[];
}

export function promotionRule(year: number): Rule {
  return { kind: 'promotions', from: year, to: year };
}

/** A list for each promotion of the directory: its people are in, others ask, and every post is read first. */
@Injectable()
export class PromotionListsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ListImportService,
  ) {}

  /** Idempotent: what exists under the name of a promotion stays as its people made it. */
  create(actor: Actor, now: Date): Promise<PromotionLists> {
    return this.dataSource.transaction(async manager => {
      const promotions = await promotionsOf(manager);
      const missing = promotions.filter(({ isThere }) => !isThere);
      const records = missing.map(({ year, groupId }) => ({
        ...manners,
        id: randomUUID(),
        name: nameOf(year),
        groupId,
        description: fr.promotionList(year),
        tag: `X${year}`,
        rule: promotionRule(year),
      }));
      if (records.length > 0) await this.lists.createMany(manager, records, actor, now);
      return {
        created: missing.map(({ year }) => year),
        kept: promotions.filter(({ isThere }) => isThere).map(({ year }) => year),
      };
    });
  }
}

const manners = {
  language: 'fr',
  policy: 'moderated',
  archive: 'subscribers',
  replyTo: 'author',
  joining: 'asked',
  lastPostNumber: 0,
} as const;

function nameOf(year: number): string {
  return `promo-${year}`;
}

interface Promotion {
  readonly year: number;
  /** Of the promotion's own group, when it has one. */
  readonly groupId: string | null;
  readonly isThere: boolean;
}

/** Of the registered people who are alive. Nobody makes a list meanwhile: two commands at once make each list once. */
async function promotionsOf(manager: EntityManager): Promise<Promotion[]> {
  await manager.query('lock table list in share row exclusive mode');
  return manager.query(
    `select year, g.id as "groupId",
            exists (select from list l where l.name = ('promo-' || year)::citext)
              or exists (select from list_alias a where a.name = ('promo-' || year)::citext) as "isThere"
     from (select distinct promotion as year from person
           where promotion is not null and is_registered and deceased_on is null) promotions
     left join "group" g on g.slug = 'promotion-' || year
     order by year`,
  );
}
