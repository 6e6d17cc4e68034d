import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LifetimeRecipient } from './lifetime-addresses.service.js';

/** So many in a row are no accident. */
const failuresInRow = 3;
/** After so long we try again: a mailbox that was full may be there by then. */
const failingDays = 7;
/**
 * What a server says of a mailbox, and not of one mail that it takes for spam or finds too big: codes of RFC 3463 §3.2, §3.3
 * and §3.5 (addressing, mailbox, routing), the plain answers of RFC 5321 §4.2.3 without any, or days without an answer.
 * Else three mails of a stranger that are refused for what they say would close an address to everybody.
 */
const isAboutMailbox = `(d.code is null or d.code < 500 or coalesce(d.reply, '') ~ '(^|[^0-9.])5\\.[124]\\.[0-9]'
  or (d.code in (550, 551, 553) and coalesce(d.reply, '') !~ '(^|[^0-9.])5\\.[0-9]{1,3}\\.[0-9]'))`;
/** Of the last mails, enough to find as many copies to each address. */
const mailsLookedAt = 20;

/** Addresses that took nothing of what we forwarded to them of late. */
@Injectable()
export class FailingTargets {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string, now: Date): Promise<string[]> {
    const rows: { address: string }[] = await this.dataSource.query(
      `with latest as (
         select outbound_id from forwarded_message
         where person_id = $1 and received_at > $2 and outbound_id is not null
         order by received_at desc limit ${mailsLookedAt}),
       copy as (
         select d.address, d.state, row_number() over (partition by d.address order by d.id desc) as place
         from latest join delivery d using (outbound_id)
         where d.state <> 'pending' and (d.state <> 'failed' or ${isAboutMailbox}))
       select address from copy where place <= ${failuresInRow}
       group by address having count(*) = ${failuresInRow} and bool_and(state = 'failed') order by address`,
      [personId, new Date(now.getTime() - failingDays * 86_400_000)],
    );
    return rows.map(({ address }) => address);
  }

  /** With nowhere to go when every address refuses: a sender who is told so at once can find another way. */
  async spared(recipient: LifetimeRecipient, now: Date): Promise<LifetimeRecipient> {
    if (recipient.targets.length === 0) return recipient;
    const failing = new Set(await this.of(recipient.personId, now));
    return recipient.targets.every(address => failing.has(address))
      ? { ...recipient, targets: [] }
      : recipient;
  }
}
