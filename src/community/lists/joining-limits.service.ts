import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { stripDetail } from '../../foundation/mail/address.js';
import { JoiningCounter } from './joining-counter.entity.js';
import { networkOf } from './network.js';

/** A lecture hall that joins a list together, and no more: each request mails somebody who may not have asked. */
const mostOfANetwork = 30;
/** A whole promotion told of its new list in one evening; a botnet has more networks than we can count. */
const mostOfEverybody = 500;
const everybody = 'everybody';
const hourMs = 3_600_000;
/** Long enough for the operators to have heard. */
const keptMs = 7 * 24 * hourMs;

/** How many requests from one network, or from `everybody` together, were refused. */
export interface Refusals {
  readonly source: string;
  readonly refused: number;
}

/** Bounds what strangers may make us mail, whatever road they come by: subscription bombing. */
@Injectable()
export class JoiningLimits {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts a request that would mail an address nobody vouches for; false when there were too many this hour.
   * @param client address of whoever asks; null when a trusted relay speaks for somebody it does not name
   */
  async admits(manager: EntityManager, client: string | null, now: Date): Promise<boolean> {
    const network = client === null ? null : networkOf(client);
    if (network !== null && !(await this.count(manager, network, mostOfANetwork, now))) return false;
    return this.count(manager, everybody, mostOfEverybody, now);
  }

  /** Where requests were refused and nobody heard of it yet, the most first. */
  async refusals(): Promise<Refusals[]> {
    return this.dataSource.query(
      `select source, sum(refused)::integer as refused from joining_counter
       where refused > 0 and told_at is null group by source order by refused desc, source`,
    );
  }

  /** The same, which count as told from now on. */
  async takeRefusals(manager: EntityManager, now: Date): Promise<Refusals[]> {
    const [rows]: [Refusals[], number] = await manager.query(
      `update joining_counter set told_at = $1 where refused > 0 and told_at is null returning source, refused`,
      [now],
    );
    return rows.toSorted((a, b) => b.refused - a.refused);
  }

  async forgetOld(now: Date): Promise<void> {
    await this.dataSource.manager.delete(JoiningCounter, {
      hour: LessThan(new Date(now.getTime() - keptMs)),
    });
  }

  private async count(manager: EntityManager, source: string, most: number, now: Date): Promise<boolean> {
    const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
    const [row]: { refused: number }[] = await manager.query(
      `insert into joining_counter as known (source, hour, asked) values ($1, $2, 1)
       on conflict (source, hour) do update
         set asked = known.asked + (known.asked < $3)::integer,
             refused = known.refused + (known.asked >= $3)::integer
       returning refused`,
      [source, hour, most],
    );
    return row?.refused === 0;
  }
}

/** Under which a mailbox is counted: `anne+golf@` and `anne+ski@` are one. @param address in canonical form */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  return `${stripDetail(address.slice(0, at)).base}${address.slice(at)}`;
}
