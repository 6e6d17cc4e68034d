import { Injectable } from '@nestjs/common';
import { canReadArchive } from '../../../community/lists/list-permissions.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { Rehearsal } from '../../../intake/reception/rehearsal.service.js';
import { ListJoining } from '../joining/list-joining.js';
import type { Viewer } from '../session/viewer.js';
import type { ListView } from './list.page.js';
import { ListRoster } from './list-roster.js';
import type { ListInSight } from './list-sight.js';
import { ListWaiting } from './list-waiting.js';

/** Gathers what the page of a list shows. */
@Injectable()
export class ListReading {
  constructor(
    private readonly config: Config,
    private readonly roster: ListRoster,
    private readonly waiting: ListWaiting,
    private readonly joining: ListJoining,
    private readonly rehearsal: Rehearsal,
  ) {}

  async of({ personId }: Viewer, seen: ListInSight, now: Date): Promise<ListView> {
    const { list, standing } = seen;
    return {
      ...seen,
      address: siteAddress(this.config, list.name),
      addressOf: role => siteAddress(this.config, `${list.name}-${role}`),
      joining: await this.joining.of(seen),
      canReadArchive: canReadArchive(standing, list),
      own: personId === null ? null : await this.rehearsal.own(list, personId, now),
      done: undefined,
      ...(await this.waiting.shownTo(personId, seen, now)),
      ...(await this.roster.shownTo(standing, list, now)),
    };
  }
}
