import { Injectable } from '@nestjs/common';
import { LetterStanding } from '../../channels/letters/letter-standing.service.js';
import { CarriedDrafts } from './carried-drafts.service.js';
import type { CarryOutcome, CarryRequest } from './carrying.js';
import { ElsewherePlaces } from './elsewhere-places.service.js';
import { ForumCarrying } from './forum-carrying.service.js';
import { LetterCarrying } from './letter-carrying.service.js';

/** Carries a draft where its author wants it: into a forum or a letter (lists are reception's). */
@Injectable()
export class DraftCarrying {
  constructor(
    private readonly drafts: CarriedDrafts,
    private readonly places: ElsewherePlaces,
    private readonly standing: LetterStanding,
    private readonly forums: ForumCarrying,
    private readonly letters: LetterCarrying,
  ) {}

  async carry(request: CarryRequest): Promise<CarryOutcome> {
    const { draft, personId, to, now } = request;
    if (!(await this.drafts.mayCarry(draft))) return { kind: 'not-now' };
    if (draft.body.trim() === '') return { kind: 'nothing-written' };
    const open = await this.places.toCarry(personId);
    const place = open.find(({ kind, slug }) => `${kind}:${slug}` === to);
    if (place === undefined) return { kind: 'no-such-place' };
    if (await this.standing.isSilenced(personId, now)) return { kind: 'silenced' };
    return place.kind === 'forum' ? this.forums.carry(request, place) : this.letters.carry(request, place);
  }
}
