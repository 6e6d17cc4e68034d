import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { bearerNumber } from '../../postoffice/ledger/ledger-account.js';
import { AdviceCircles } from './advice-circles.service.js';
import type { Asker } from './asker.js';
import type { DraftAudience } from './draft-audience.js';
import { type CountedAudience, NamedLists } from './named-lists.service.js';

/** Counts whom an announcement is for. */
@Injectable()
export class DraftAudiences {
  constructor(
    private readonly directory: DirectoryService,
    private readonly circles: AdviceCircles,
    private readonly lists: NamedLists,
  ) {}

  /** Whom somebody means who asks first. */
  async count(audience: DraftAudience, asker: Asker & { kind: 'person' }): Promise<CountedAudience> {
    switch (audience.kind) {
      case 'everybody':
        return { people: await this.directory.countRegistered(), listIds: [], bearers: [], unknown: [] };
      case 'promotion': {
        const person = await this.directory.findById(asker.personId);
        const name = person?.promotion === null || person === null ? null : `promo-${person.promotion}`;
        return this.lists.count(name === null ? [] : [name], asker);
      }
      case 'group': {
        const group = await this.circles.groupOf(audience.slug, asker);
        if (group === null) return { people: 0, listIds: [], bearers: [], unknown: [audience.slug] };
        const ids = await this.circles.membersOf(group);
        return { people: ids.length, listIds: [], bearers: ids.map(bearerNumber), unknown: [] };
      }
      case 'lists':
        return this.lists.count(audience.names, asker);
    }
  }
}
