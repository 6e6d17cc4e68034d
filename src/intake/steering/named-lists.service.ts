import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { bearerNumber } from '../../postoffice/ledger/ledger-account.js';
import { AdviceNames } from './advice-names.service.js';
import type { Asker } from './asker.js';

/** Whom an audience is, as far as who asks may know. */
export interface CountedAudience {
  readonly people: number;
  readonly listIds: readonly string[];
  /** `bearer_number` of each; empty for the whole directory, which needs none. */
  readonly bearers: readonly string[];
  /** Names no list has, or that who asks may not know of. */
  readonly unknown: readonly string[];
}

/** The lists that somebody names, as far as they may know of them. */
@Injectable()
export class NamedLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: AdviceNames,
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
  ) {}

  /** Everybody on them, each person once. */
  async count(names: readonly string[], asker: Asker): Promise<CountedAudience> {
    const [known, found] = await Promise.all([
      this.names.of({ lists: names }, asker),
      this.lists.named(names),
    ]);
    const seen = names.filter(name => known.lists.has(name));
    const lists = [
      ...new Map(seen.flatMap(name => found.get(name) ?? []).map(list => [list.id, list])).values(),
    ];
    const everybody = await Promise.all(
      lists.map(list => this.audiences.everybodyOn(this.dataSource.manager, list)),
    );
    const people = new Set(everybody.flatMap(({ people: ids }) => ids));
    return {
      people: people.size,
      listIds: lists.map(({ id }) => id),
      bearers: [...people].map(bearerNumber),
      unknown: names.filter(name => !known.lists.has(name)),
    };
  }
}
