import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Language } from '../../foundation/i18n/language.js';
import { randomToken } from '../../foundation/mail/token.js';
import { hashOfMailedToken } from '../../foundation/token-hash.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { invitationNotice } from './addition-notices.js';
import { targetOf } from './target.js';
import { TargetFacts } from './target-facts.service.js';

/** So many are written at a time: a few dozen are quick, and a server that stops loses none. */
const batchSize = 50;
/** Who is invited from everywhere at once hears of it bit by bit: many lists must not become many mails to one victim. */
const mostToOneAddressADay = 3;

const dayMs = 24 * 3_600_000;

interface DueInvitation {
  readonly id: string;
  readonly groupId: string | null;
  readonly listId: string | null;
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  readonly inviter: string;
}

/** Writes invitations that wait to be mailed. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly notices: NoticesService,
    private readonly facts: TargetFacts,
  ) {}

  /** The oldest first, one to an address; says how many. A token is made with its mail, and the one of an earlier mail ends. */
  mailDue(now: Date): Promise<number> {
    return this.dataSource.transaction(async manager => {
      const due: DueInvitation[] = await manager.query(
        `select i.id, i.group_id as "groupId", i.list_id as "listId", i.address::text as address,
                coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), i.name) as name,
                coalesce(p.language, i.language) as language,
                coalesce(trim(by.given_name || ' ' || by.family_name), '') as inviter
         from invitation i
         left join person p on p.id = i.person_id
         left join person by on by.id = i.invited_by
         where i.state = 'pending' and i.mailed_at is null
           and not exists (select from list l where l.id = i.list_id and l.deleted_at is not null)
           and (select count(*) from invitation m
                where m.address = i.address and m.mailed_at > $1) < ${mostToOneAddressADay}
           and not exists (select from invitation o
                           where o.address = i.address and o.state = 'pending' and o.mailed_at is null
                             and (o.created_at, o.id) < (i.created_at, i.id))
         order by i.created_at limit ${batchSize} for update of i skip locked`,
        [new Date(now.getTime() - dayMs)],
      );
      for (const invitation of due) await this.write(manager, invitation, now);
      return due.length;
    });
  }

  private async write(manager: EntityManager, invitation: DueInvitation, now: Date): Promise<void> {
    const target = await this.facts.named(manager, targetOf(invitation));
    const token = randomToken();
    const url = `${this.config.publicUrl}/invitations/${token}`;
    await this.notices.send(manager, invitationNotice(invitation, target, invitation.inviter, url), now);
    await manager.query('update invitation set token_hash = $2, mailed_at = $3 where id = $1', [
      invitation.id,
      hashOfMailedToken(token),
      now,
    ]);
  }
}
