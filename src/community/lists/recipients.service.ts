import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The recipients of one post as three arrays of one length, the shape a fan-out writes from. */
export interface Recipients {
  /**
   * Who gets the copy: the person's id, or an id made from the address of nobody we know. One bearer gets one copy
   * of a post that goes to several lists; who wants each of them is another bearer on each list, by its subscription.
   */
  readonly bearers: string[];
  readonly subscriptionIds: string[];
  readonly addresses: string[];
}

/** Whose subscription says whether they get their own post. */
export interface PostAuthor {
  readonly personId: string | null;
  readonly address: string | null;
}

const uuidLength = 36;

const receiving = `
  from subscription s
  left join person p on p.id = s.person_id
  left join address a on a.person_id = s.person_id and a.is_preferred
  left join subscriber_preference pref on pref.person_id = s.person_id
  where s.list_id = $1 and s.state = 'subscribed'
    and (s.mode = 'each' or s.paused_until <= $2)
    and (pref.is_paused is not true or pref.paused_until <= $2)
    and p.deceased_on is null
    and coalesce(s.address, a.address) is not null`;

/** Who receives what a list distributes. */
@Injectable()
export class RecipientsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Every subscriber who receives, less the author when they want no copy of their own posts. */
  async recipientsOf(
    manager: EntityManager,
    listId: string,
    author: PostAuthor,
    now: Date,
  ): Promise<Recipients> {
    // One text of fixed-width ids is read ten times faster than rows, or than three PostgreSQL arrays.
    const [row]: { lines: string | null }[] = await manager.query(
      `select string_agg(concat(case when pref.receives_once is false then s.id
                                     else coalesce(s.person_id, md5(lower(s.address::text))::uuid) end, s.id,
                                coalesce(s.address, a.address)), E'\\n') as lines
       ${receiving}
         and (s.receives_own or (s.person_id = $3::uuid) is not true and (s.address = $4::citext) is not true)`,
      [listId, now, author.personId, author.address],
    );
    return columnsOf(row?.lines?.split('\n') ?? []);
  }

  /** How many copies a post would make now, its author's included. */
  async countRecipients(listId: string, now: Date): Promise<number> {
    const [row]: { count: number }[] = await this.dataSource.query(
      `select count(*)::integer as count ${receiving}`,
      [listId, now],
    );
    return row?.count ?? 0;
  }
}

function columnsOf(lines: readonly string[]): Recipients {
  return {
    bearers: lines.map(line => line.slice(0, uuidLength)),
    subscriptionIds: lines.map(line => line.slice(uuidLength, 2 * uuidLength)),
    addresses: lines.map(line => line.slice(2 * uuidLength)),
  };
}
