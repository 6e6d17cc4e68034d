import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { type ModeratorOutcome, ModeratorsService } from '../../../community/lists/moderators.service.js';
import { OwnersService } from '../../../community/lists/owners.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { canonicalAddress } from '../../../foundation/mail/address.js';
import { isUuid } from '../../../foundation/uuid.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { Appointments } from './appointments.js';
import { type NewInCharge, peoplePage, type PeopleFault, type PeopleView } from './people.page.js';
import { fieldIn } from './settings-form.js';

interface PersonPath {
  readonly name: string;
  readonly personId: string;
}

/** Owners and moderators of a list: named, given rights, taken off. */
@Controller('lists/:name/settings/people')
export class PeopleController {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly appointments: Appointments,
    private readonly owners: OwnersService,
    private readonly moderators: ModeratorsService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    return seen instanceof Page ? seen : this.page(viewer, seen, { done });
  }

  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const written = writtenIn(body);
    const fault = await this.appoint(viewer, seen, written);
    if (fault === null) return new SeeOther(pathOf(seen), 'added');
    return this.page(viewer, seen, { written, fault });
  }

  @Post('moderators/:personId')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, personId }: PersonPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    if (!isUuid(personId)) throw new NotFoundException();
    const { mayDecide, isTold } = writtenIn(body);
    const rights = { mayDecide, isTold };
    const outcome = await this.moderators.setRights(
      seen.list.id,
      personId,
      rights,
      viewerActor(viewer),
      new Date(),
    );
    return answer(seen, outcome);
  }

  @Post('moderators/:personId/removal')
  async removeModerator(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, personId }: PersonPath,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    if (!isUuid(personId)) throw new NotFoundException();
    const { id } = seen.list;
    return answer(seen, await this.moderators.remove(id, personId, viewerActor(viewer), new Date()));
  }

  @Post('owners/:personId/removal')
  async removeOwner(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, personId }: PersonPath,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    if (!isUuid(personId)) throw new NotFoundException();
    await this.owners.remove(seen.list.id, personId, viewerActor(viewer), new Date());
    // Who took themself off may not see this page any more.
    return new SeeOther(personId === viewer.personId ? `/lists/${seen.list.name}` : pathOf(seen), 'removed');
  }

  private async page(
    viewer: Viewer,
    seen: ListInSight,
    view: Pick<PeopleView, 'written' | 'fault' | 'done'>,
  ): Promise<Page> {
    const ownerAddress = siteAddress(this.config, `${seen.list.name}-owner`);
    return peoplePage(viewer, { ...(await this.appointments.on(seen)), ownerAddress, ...view });
  }

  private async appoint(
    viewer: Viewer,
    seen: ListInSight,
    { address, role, mayDecide, isTold }: NewInCharge,
  ): Promise<PeopleFault | null> {
    if (canonicalAddress(address) === null) return 'address';
    const personId = await this.appointments.appointable(viewer, seen, address);
    if (personId === null) return 'nobody';
    const [actor, now, { id }] = [viewerActor(viewer), new Date(), seen.list];
    if (role === 'owner')
      return (await this.owners.add(id, personId, actor, now)).kind === 'added' ? null : 'already';
    if (role !== 'moderator') return 'role';
    const outcome = await this.moderators.add(id, personId, actor, now, { mayDecide, isTold });
    return outcome.kind === 'added' ? null : 'already';
  }
}

function answer(seen: ListInSight, outcome: ModeratorOutcome): SeeOther {
  if (outcome.kind === 'not-a-moderator') return new SeeOther(pathOf(seen), 'removed');
  return new SeeOther(pathOf(seen), outcome.leavesNobody ? 'last' : outcome.kind);
}

function pathOf({ list }: ListInSight): string {
  return `/lists/${list.name}/settings/people`;
}

function writtenIn(body: unknown): NewInCharge {
  return {
    address: fieldIn(body, 'address'),
    role: fieldIn(body, 'role'),
    mayDecide: fieldIn(body, 'mayDecide') === 'on',
    isTold: fieldIn(body, 'isTold') === 'on',
  };
}
