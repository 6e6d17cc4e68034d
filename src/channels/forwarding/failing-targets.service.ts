import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LifetimeRecipient } from './lifetime-addresses.service.js';

/** So many in a row are no accident. */
const failuresInRow = 3;
/** After so long we try again: a mailbox that was full may be there by then. */
const failingDays = 7;
/** Of the last mails, enough to find as many copies to each address. */
const mailsLookedAt = 20;

/** Addresses that refused all that we forwarded to them of late. */
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
         from latest join delivery d using (outbound_id) where d.state <> 'pending')
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
