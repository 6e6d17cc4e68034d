import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { type Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import {
  type AliasFault,
  aliasFault,
  mostAliases,
  mostAliasesEver,
  wearsName,
  writtenAlias,
} from './alias-name.js';
import { LifetimeAddress } from './lifetime-address.entity.js';
import { LifetimeAddresses, lockNames, takenLocals } from './lifetime-addresses.service.js';

export type AliasOutcome =
  | { readonly kind: 'given'; readonly local: string }
  | {
      readonly kind:
        | AliasFault
        /** Somebody's, now or before. */
        | 'taken'
        /** The name of somebody else of the directory. */
        | 'another'
        | 'yours'
        /** As many as one person has at once. */
        | 'enough'
        /** As many as one person ever has. */
        | 'too-many'
        /** Aliases come beside a lifetime address. */
        | 'no-address';
    };

/** The names that people choose for themselves at the members' domain. */
@Injectable()
export class AliasesService {
  private readonly record = recordsAbout(this.journal, 'person');

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly addresses: LifetimeAddresses,
    private readonly journal: JournalService,
  ) {}

  /** @param text as written, with the members' domain or without */
  async ask(personId: string, text: string, actor: Actor, now: Date): Promise<AliasOutcome> {
    const local = writtenAlias(text, this.config.memberDomain);
    const fault = aliasFault(local);
    if (fault !== null) return { kind: fault };
    return this.dataSource.transaction(async manager => {
      await lockNames(manager);
      const outcome = await this.judge(manager, personId, local);
      if (outcome.kind !== 'given') return outcome;
      await manager.query(
        `insert into lifetime_address (person_id, local, kind, given_at) values ($1, $2, 'alias', $3)
         on conflict (local) do update set given_up_at = null`,
        [personId, local, now],
      );
      await this.record(manager, 'alias.given', personId, {}, actor, now);
      return outcome;
    });
  }

  /** It receives no more, and stays theirs. @returns false when it is none of their aliases that receive */
  async giveUp(personId: string, aliasId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const [, given]: [unknown, number] = await manager.query(
        `update lifetime_address set given_up_at = $3
         where id = $1 and person_id = $2 and kind = 'alias' and given_up_at is null`,
        [aliasId, personId, now],
      );
      if (given > 0) await this.record(manager, 'alias.given-up', personId, {}, actor, now);
      return given > 0;
    });
  }

  private async judge(manager: EntityManager, personId: string, local: string): Promise<AliasOutcome> {
    const theirs = await this.addresses.ofPerson(personId, manager);
    const aliases = theirs.filter(({ kind }) => kind === 'alias');
    const known = theirs.find(one => one.local === local);
    if (known?.givenUpAt === null) return { kind: 'yours' };
    if (aliases.length === theirs.length) return { kind: 'no-address' };
    if (aliases.filter(({ givenUpAt }) => givenUpAt === null).length >= mostAliases)
      return { kind: 'enough' };
    if (known !== undefined) return { kind: 'given', local };
    if (aliases.length >= mostAliasesEver) return { kind: 'too-many' };
    if ((await takenLocals(manager, [local])).has(local)) return { kind: 'taken' };
    const isAnother = !theirs.some(own => isNameOf(local, own)) && (await isSomebodysName(manager, local));
    return isAnother ? { kind: 'another' } : { kind: 'given', local };
  }
}

/** `paul.martin` is the name of whoever has `paul.martin.1998`. */
function isNameOf(local: string, address: LifetimeAddress): boolean {
  return address.kind === 'lifetime' && wearsName(local, address.local);
}

/** Somebody of the directory would be taken for its bearer. Asked by a person, seldom: the whole directory is read. */
async function isSomebodysName(manager: EntityManager, local: string): Promise<boolean> {
  const likely: { local: string }[] = await manager.query(
    `select local from lifetime_address
     where kind = 'lifetime' and position(translate(split_part(local, '.', 2), '-0123456789', '') in $1) > 0
     union all select local from canary
     where position(translate(split_part(local, '.', 2), '-0123456789', '') in $1) > 0`,
    [local.replaceAll(/[^a-z]/g, '')],
  );
  return likely.some(other => wearsName(local, other.local));
}
