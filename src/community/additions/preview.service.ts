import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { SuppressionService } from '../directory/suppression.service.js';
import { DeparturesService } from '../groups/departures.service.js';
import { List } from '../lists/list.entity.js';
import type { PastedLine } from './pasted-people.js';
import { columnsOfTarget, type Target } from './target.js';
import { type AddressFacts, type JudgedLine, judgeLines } from './verdict.js';

type FoundFacts = Omit<AddressFacts, 'isSuppressed'> & { readonly address: string };

/** Says of each pasted line what adding it would do, and changes nothing. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly suppression: SuppressionService,
    private readonly departures: DeparturesService,
  ) {}

  async judge(
    target: Target,
    pasted: readonly PastedLine[],
    now: Date,
    manager = this.dataSource.manager,
  ): Promise<JudgedLine[]> {
    const lines = pasted.map(line => this.withoutOurs(line));
    const addresses = lines.flatMap(line => (line.kind === 'read' ? [line.address] : []));
    const suppressed = await this.suppression.suppressedAmong(addresses, manager);
    const group = await groupOf(manager, target);
    const gone =
      group === null
        ? new Set<string>()
        : await this.departures.refusingAmong(group, addresses, now, manager);
    const { groupId, listId } = columnsOfTarget(target);
    const found: FoundFacts[] = await manager.query(
      `with here as (select * from invitation where group_id = $1 or list_id = $2),
            pending as (select address, person_id from here where state = 'pending' and expires_at > $4),
            declined as (select address, person_id from here where refuses_until > $4),
            waiting as (select l.address, l.person_id from addition a join addition_line l on l.addition_id = a.id
                        where a.state = 'waiting' and (a.group_id = $1 or a.list_id = $2)),
            present as (${target.kind === 'group' ? members : subscribers})
       select r.address, a.person_id as "personId",
              coalesce(trim(p.given_name || ' ' || p.family_name), '') as "knownName",
              p.promotion as "knownPromotion", coalesce(p.is_registered, false) as "isRegistered",
              coalesce(not a.is_preferred, false) as "isOtherAddress",
              coalesce(p.deceased_on is not null, false) as "isDeceased",
              ${among('present', "state = 'subscribed'")} as "isPresent",
              ${among('present', "state = 'unsubscribed'")} as "hasLeft",
              ${among('pending')} as "isInvited",
              ${among('waiting')} as "isWaiting",
              ${among('declined')} as "isRefusing"
       from unnest($3::citext[]) as r (address)
       left join address a on a.address = r.address
       left join person p on p.id = a.person_id`,
      [groupId, listId, addresses, now],
    );
    const facts = found.map(({ address, ...rest }): [string, AddressFacts] => [
      address,
      { ...rest, isRefusing: rest.isRefusing || gone.has(address), isSuppressed: suppressed.has(address) },
    ]);
    return judgeLines(lines, new Map(facts));
  }

  /** An address of this house is nobody's: a list must be no member, and subscribe to no list. */
  private withoutOurs(line: PastedLine): PastedLine {
    const isOurs = line.kind !== 'invalid' && line.address.endsWith(`@${this.config.mailDomain}`);
    return isOurs ? { kind: 'invalid', line: line.line, text: line.address, fault: 'bad-address' } : line;
  }
}

/** Whoever left a group and asked to be left in peace is not brought back through one of its lists. */
async function groupOf(manager: EntityManager, { kind, id }: Target): Promise<string | null> {
  if (kind === 'group') return id;
  return (await manager.findOneBy(List, { id }))?.groupId ?? null;
}

const members = `select null::citext as address, person_id, 'subscribed' as state from group_member where group_id = $1`;
const subscribers = `select address, person_id, state from subscription where list_id = $2`;

/** Whether the line's address, or the person whose it is, stands among the rows of `name`; each is read once. */
function among(name: string, condition = 'true'): string {
  const rows = (column: string) =>
    `(select ${column} from ${name} where ${column} is not null and ${condition})`;
  return `(r.address in ${rows('address')} or coalesce(a.person_id in ${rows('person_id')}, false))`;
}
