import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EchoFacts } from '../../channels/posting/posting-context.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { CoverageService } from '../../community/audiences/coverage.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { LedgerReach } from '../../postoffice/ledger/ledger-reach.service.js';
import type { Place } from './outlook.js';

/** How much of the directory several lists are together. */
@Injectable()
export class SteeredWidth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
    private readonly coverage: CoverageService,
    private readonly reach: LedgerReach,
  ) {}

  /**
   * How many of the directory would have this text at these places, and have it by lists since then.
   * @param waitingIds lists where it waits for a moderator
   */
  async of(
    clusterIds: readonly string[],
    since: Date,
    places: readonly Place[],
    waitingIds: readonly string[],
  ): Promise<Pick<EchoFacts, 'people' | 'directory'>> {
    const all = [...places, ...(await this.lists.byIds(waitingIds))];
    const readers = await Promise.all(all.map(place => this.readersAt(place)));
    const here = [...new Set(readers.flat())];
    const [people, directory] = await Promise.all([
      this.reach.directoryPeople(clusterIds, since, here),
      this.coverage.directorySize(),
    ]);
    return { people, directory };
  }

  private async readersAt(place: Place): Promise<readonly string[]> {
    return place.readers ?? (await this.audiences.everybodyOn(this.dataSource.manager, place)).people;
  }
}
