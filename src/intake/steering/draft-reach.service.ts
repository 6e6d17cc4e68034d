import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { bearerNumber } from '../../postoffice/ledger/ledger-account.js';
import { LedgerHearing } from '../../postoffice/ledger/ledger-hearing.service.js';
import type { LedgerRoad } from '../../postoffice/ledger/ledger-entry.entity.js';
import { TextSearch } from '../../postoffice/ledger/text-search.service.js';
import { AdviceCircles } from './advice-circles.service.js';
import { AdviceNames } from './advice-names.service.js';
import type { Asker } from './asker.js';
import { BoardFigures } from './board-figures.service.js';
import type { DraftAudience } from './draft-audience.js';
import { type DraftReach, reachOf } from './reach.js';
import type { SteeringDraft } from './steering-draft.entity.js';

/** Where an announcement was said already. */
export interface HeardAt {
  readonly road: LedgerRoad;
  /** Of a list that its author wrote to; null for any other place. */
  readonly list: string | null;
  readonly people: number;
  readonly lastAt: Date;
}

/** Whom an audience is, as far as who asks may know. */
export interface CountedAudience {
  readonly people: number;
  readonly listIds: readonly string[];
  /** `bearer_number` of each; empty for the whole directory, which needs none. */
  readonly bearers: readonly string[];
  /** Names no list has, or that who asks may not know of. */
  readonly unknown: readonly string[];
}

/** Draws up whom an announcement would interrupt. */
@Injectable()
export class DraftReaches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
    private readonly members: MembersService,
    private readonly circles: AdviceCircles,
    private readonly names: AdviceNames,
    private readonly hearing: LedgerHearing,
    private readonly texts: TextSearch,
    private readonly figures: BoardFigures,
  ) {}

  async of(
    draft: Pick<SteeringDraft, 'people' | 'bearers'>,
    clusterIds: readonly string[],
  ): Promise<DraftReach> {
    const [heard, { secondsToRead }] = await Promise.all([
      this.hearing.hearing(clusterIds, draft.bearers),
      this.figures.current(),
    ]);
    return reachOf(draft.people, draft.bearers.length > 0, heard, secondsToRead);
  }

  /** The announcements that a text is one of. */
  async clustersOf({ clusterId, body }: Pick<SteeringDraft, 'clusterId' | 'body'>): Promise<string[]> {
    if (clusterId !== null) return [clusterId];
    const worded = { text: body, htmlText: '', files: [], isReply: false };
    return [...(await this.texts.recognise(worded)).clusterIds];
  }

  async heardAt(clusterIds: readonly string[], authorId: string): Promise<HeardAt[]> {
    const places = await this.hearing.heardBy(clusterIds, authorId);
    const own = places.flatMap(({ listId, isOwn }) => (isOwn && listId !== null ? [listId] : []));
    const names = new Map((await this.lists.byIds(own)).map(({ id, name }) => [id, name]));
    return places.map(({ road, listId, isOwn, people, lastAt }) => ({
      road,
      list: isOwn ? (names.get(listId ?? '') ?? null) : null,
      people,
      lastAt,
    }));
  }

  /** Whom somebody means who asks first. */
  async count(audience: DraftAudience, asker: Asker & { kind: 'person' }): Promise<CountedAudience> {
    switch (audience.kind) {
      case 'everybody':
        return { people: await this.directory.countRegistered(), listIds: [], bearers: [], unknown: [] };
      case 'promotion': {
        const person = await this.directory.findById(asker.personId);
        const name = person?.promotion === null || person === null ? null : `promo-${person.promotion}`;
        return this.countLists(name === null ? [] : [name], asker);
      }
      case 'group': {
        const group = await this.circles.groupOf(audience.slug, asker);
        if (group === null) return { people: 0, listIds: [], bearers: [], unknown: [audience.slug] };
        const ids = (await this.members.membersOf(group.id)).map(({ personId }) => personId);
        return { people: ids.length, listIds: [], bearers: ids.map(bearerNumber), unknown: [] };
      }
      case 'lists':
        return this.countLists(audience.names, asker);
    }
  }

  private async countLists(names: readonly string[], asker: Asker): Promise<CountedAudience> {
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
