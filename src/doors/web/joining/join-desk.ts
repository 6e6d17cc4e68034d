import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { type Page, SeeOther } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';
import { blankJoinForm, closedJoinPage, type JoinView } from './join.page.js';
import { ListJoining } from './list-joining.js';

/** Gathers what the form of joining a list needs, or says why there is nothing to fill in. */
@Injectable()
export class JoinDesk {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly joining: ListJoining,
    private readonly directory: DirectoryService,
  ) {}

  async view(viewer: Viewer, name: string): Promise<JoinView | Page | SeeOther> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    const { list } = seen;
    const joining = await this.joining.of(seen);
    if (joining.mine !== 'nothing') return new SeeOther(`/lists/${list.name}`);
    const ownerAddress = siteAddress(this.config, `${list.name}-owner`);
    if (joining.admission === 'closed') return closedJoinPage(viewer, ownerAddress);
    const addresses = viewer.personId === null ? [] : await this.directory.addressesOf(viewer.personId);
    return {
      list,
      address: siteAddress(this.config, list.name),
      joinAddress: siteAddress(this.config, `${list.name}-join`),
      ownerAddress,
      joining,
      addresses: addresses.filter(({ verifiedAt }) => verifiedAt !== null),
      form: blankJoinForm,
    };
  }
}
