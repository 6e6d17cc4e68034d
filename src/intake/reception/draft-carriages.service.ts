import { Injectable } from '@nestjs/common';
import type { CarryRequest } from '../steering/carrying.js';
import { DraftCarrying } from '../steering/draft-carrying.service.js';
import { DraftFiles } from '../steering/draft-files.service.js';
import { ListCarrying, type ListCarryOutcome } from './list-carrying.service.js';

export type CarriageOutcome = ListCarryOutcome;

export type CarriageRequest = Omit<CarryRequest, 'files'>;

const listPrefix = 'list:';

/** Carries a draft where its author wants it: into a forum or a letter, or before the moderators of a list. */
@Injectable()
export class DraftCarriages {
  constructor(
    private readonly files: DraftFiles,
    private readonly elsewhere: DraftCarrying,
    private readonly lists: ListCarrying,
  ) {}

  /** @param asked.to `forum:SLUG`, `letter:SLUG` or `list:NAME` */
  async carry(asked: CarriageRequest): Promise<CarriageOutcome> {
    const { draft, to } = asked;
    const request = { ...asked, files: await this.files.taken(draft) };
    return to.startsWith(listPrefix)
      ? this.lists.carry(request, to.slice(listPrefix.length))
      : this.elsewhere.carry(request);
  }
}
