import { Get, Param } from '@nestjs/common';
import { Config } from '../../../../foundation/config/config.js';
import { type Announcement, GroupAnnouncements } from '../../groups/group-announcements.js';
import { maskedAddresses } from '../../reading/masked-addresses.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { GroupGate } from './group-gate.js';

export class AnnouncementAnswer {
  @Shown({ about: 'The name of the list that distributed it.' })
  list: string;

  @Shown()
  subject: string;

  @Shown({ about: 'A name; addresses are masked. Empty once the account is deleted.' })
  author: string;

  @Shown()
  archivedAt: Date;

  @Shown({ about: 'Where it can be read.' })
  url: string;
}

@ApiController('groups/:slug/announcements')
export class ApiGroupAnnouncementsController {
  constructor(
    private readonly config: Config,
    private readonly gate: GroupGate,
    private readonly announcements: GroupAnnouncements,
  ) {}

  @Get()
  @Operation({
    summary: 'Messages of the lists of a group whose archive is open to me, the latest first.',
    scope: 'read',
    answers: [AnnouncementAnswer],
  })
  async latest(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const { limit, after } = paging;
    const lists = await this.announcements.listsFor(call.viewer, seen.group.id);
    const before = after && { list: String(after[0]), key: String(after[1]) };
    const found = await this.announcements.latest(lists, { before, limit: limit + 1 });
    return Listing.of(
      found,
      limit,
      each => this.answer(each),
      ({ list, message }) => [list.name, message.key],
    );
  }

  private answer({ list, message }: Announcement): AnnouncementAnswer {
    const { subject, authorName, authorAddress, archivedAt, key } = message;
    return {
      list: list.name,
      subject: maskedAddresses(subject),
      author: maskedAddresses(authorName || authorAddress),
      archivedAt,
      url: `${this.config.publicUrl}/lists/${list.name}/archive/${key}`,
    };
  }
}
