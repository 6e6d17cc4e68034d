import { Injectable } from '@nestjs/common';
import { RoleService } from '../../community/accounts/role.service.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { ListsOfPersonService } from '../../community/audiences/lists-of-person.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { listName } from './advice-audience.js';
import { AdviceNames } from './advice-names.service.js';
import type { Proposal } from './advice.js';
import {
  type Advised,
  bareOffer,
  type OfferingPlaces,
  type OfferQuestion,
  type PlaceOffer,
} from './place-offer.js';

/** Lists, as places that an announcement is carried to: before their moderators. */
@Injectable()
export class ListPlaces implements OfferingPlaces {
  constructor(
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
    private readonly ownLists: ListsOfPersonService,
    private readonly names: AdviceNames,
    private readonly roles: RoleService,
  ) {}

  /** A list that somebody may know of and that takes posts; null for any other name. */
  async named(name: string, personId: string): Promise<List | null> {
    const wanted = listName(name).replaceAll('\0', '');
    const list = wanted === '' ? null : await this.lists.findByName(wanted);
    if (list === null || list.closedAt !== null) return null;
    const roles = await this.roles.rolesOf(personId);
    const known = await this.names.of({ lists: [wanted] }, { kind: 'person', personId, roles });
    return known.lists.has(wanted) ? list : null;
  }

  /** The lists a draft was sent to, and those its author is on, by name. */
  async of({ listIds }: Pick<Advised, 'listIds'>, personId: string): Promise<List[]> {
    const [sent, own] = await Promise.all([this.lists.byIds(listIds), this.ownLists.of(personId)]);
    const all = [...sent, ...own.map(({ list }) => list)];
    return [...new Map(all.map(list => [list.id, list])).values()]
      .filter(({ closedAt }) => closedAt === null)
      .toSorted((a, b) => a.name.localeCompare(b.name));
  }

  async offer(proposal: Proposal, { now }: OfferQuestion): Promise<PlaceOffer> {
    const list = proposal.target === null ? null : await this.lists.findByName(listName(proposal.target));
    if (list === null) return bareOffer(proposal);
    const { name } = list;
    const readers = await this.audiences.countRecipients(list, now);
    return { ...bareOffer(proposal), to: `list:${name}`, name, path: `/lists/${name}`, readers };
  }
}
