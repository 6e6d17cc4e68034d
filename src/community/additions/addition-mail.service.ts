import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import type { Language } from '../../foundation/i18n/language.js';
import { encodeUuidToken } from '../../foundation/mail/token.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { Addition } from './addition.entity.js';
import { addedNotice, reviewedNotice, reviewNotice } from './addition-notices.js';
import { targetOf } from './target.js';
import { TargetFacts } from './target-facts.service.js';

/** So many notices are written at a time: a few dozen are quick, and a server that stops loses none. */
const batchSize = 50;

interface DueLine {
  readonly id: string;
  readonly additionId: string;
  readonly groupId: string | null;
  readonly listId: string | null;
  readonly groupOfList: string | null;
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  /** Empty while its words are held. */
  readonly reason: string;
  readonly adder: string;
}

/** What is told of additions: to those added, to those who review, to who proposed. */
@Injectable()
export class AdditionMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly notices: NoticesService,
    private readonly directory: DirectoryService,
    private readonly facts: TargetFacts,
  ) {}

  async languageOf(manager: EntityManager, personId: string | null): Promise<Language> {
    const person = personId === null ? null : await this.directory.findById(personId, manager);
    return person?.language ?? 'fr';
  }

  async review(
    manager: EntityManager,
    addition: Addition,
    reviewerIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const target = await this.facts.named(manager, targetOf(addition));
    const proposer = await this.nameOf(manager, addition.proposedBy);
    const { personCount: count, reason } = addition;
    const url = `${this.config.publicUrl}/board/reviews/${addition.id}`;
    for (const contact of await this.directory.contactsOf(reviewerIds, manager)) {
      await this.notices.send(manager, reviewNotice(contact, target, { proposer, count, reason, url }), now);
    }
  }

  async reviewed(manager: EntityManager, addition: Addition, count: number, now: Date): Promise<void> {
    if (addition.proposedBy === null) return;
    const target = await this.facts.named(manager, targetOf(addition));
    const isApproved = addition.state === 'approved';
    for (const contact of await this.directory.contactsOf([addition.proposedBy], manager)) {
      const notice = reviewedNotice(contact, target, { isApproved, count, answer: addition.answer });
      await this.notices.send(manager, notice, now);
    }
  }

  /** Tells people that they were added, the oldest first; says how many. A mail is written once: its row is locked. */
  tellDue(now: Date): Promise<number> {
    return this.dataSource.transaction(async manager => {
      const due: DueLine[] = await manager.query(
        `select l.id, a.id as "additionId", a.group_id as "groupId", a.list_id as "listId", l.address::text as address,
                (select group_id from list where list.id = a.list_id) as "groupOfList",
                coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), l.name) as name,
                coalesce(p.language, by.language, 'fr') as language,
                case when a.reason_held_until > $1 then '' else a.reason end as reason,
                coalesce(trim(by.given_name || ' ' || by.family_name), '') as adder
         from addition_line l
         join addition a on a.id = l.addition_id
         left join person p on p.id = l.person_id
         left join person by on by.id = a.proposed_by
         where l.entered_at is not null and l.told_at is null
         order by l.entered_at limit ${batchSize} for update of l skip locked`,
        [now],
      );
      for (const line of due) await this.tell(manager, line, now);
      const ids = due.map(({ id }) => id);
      await manager.query('update addition_line set told_at = $2 where id = any($1::uuid[])', [ids, now]);
      return due.length;
    });
  }

  private async tell(manager: EntityManager, line: DueLine, now: Date): Promise<void> {
    const target = await this.facts.named(manager, targetOf(line));
    const token = encodeUuidToken('addition', line.id, this.secret.key);
    const url = `${this.config.publicUrl}/additions/${token}`;
    const { adder, reason, additionId, groupId, listId, groupOfList } = line;
    const welcome = {
      welcomeOf: additionId,
      placeId: groupId ?? listId ?? '',
      groupId: groupId ?? groupOfList,
    };
    const notice = addedNotice(line, target, { adder, reason, url });
    await this.notices.send(manager, reason === '' ? notice : { ...notice, welcome }, now);
  }

  private async nameOf(manager: EntityManager, personId: string | null): Promise<string> {
    const person = personId === null ? null : await this.directory.findById(personId, manager);
    return person?.name ?? '';
  }
}
