import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Group } from '../../community/groups/group.entity.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { audienceText, type DraftAudience } from './draft-audience.js';
import type { AnnouncedWords, DraftWords } from './draft-words.js';
import { type DraftAdvice, DraftProposals } from './draft-proposals.service.js';
import { DraftAudiences } from './draft-audiences.service.js';
import { DraftReaches, type HeardAt } from './draft-reach.service.js';
import type { DraftReach } from './reach.js';

/** What somebody would announce, and to whom. */
export interface DraftAsked extends DraftWords {
  readonly audience: DraftAudience;
  /** Of whoever asks: nobody learns how many people are where they can't look. */
  readonly roles: readonly string[];
}

export interface DraftFound {
  readonly reach: DraftReach;
  readonly heard: readonly HeardAt[];
  readonly advice: DraftAdvice;
  /** Names no list or group has, or that whoever asks may not know of. */
  readonly unknown: readonly string[];
}

/** Whom somebody may mean: their groups and their promotion, beside everybody and lists. */
export interface DraftCircles {
  readonly groups: readonly Pick<Group, 'slug' | 'name'>[];
  readonly promotion: number | null;
}

/** Answers whoever asks first; nothing is kept here. */
@Injectable()
export class DraftAsking {
  constructor(
    private readonly directory: DirectoryService,
    private readonly groups: GroupsService,
    private readonly audiences: DraftAudiences,
    private readonly reaches: DraftReaches,
    private readonly proposals: DraftProposals,
  ) {}

  /** The same words with whom they would go to, as a draft keeps them. */
  async ask(
    { subject, body, eventOn, audience, roles }: DraftAsked,
    personId: string,
  ): Promise<{ readonly words: AnnouncedWords; readonly unknown: readonly string[] }> {
    const { unknown, ...counted } = await this.audiences.count(audience, { kind: 'person', personId, roles });
    return { words: { subject, body, eventOn, audience: audienceText(audience), ...counted }, unknown };
  }

  async circlesOf(personId: string): Promise<DraftCircles> {
    const [person, groups] = await Promise.all([
      this.directory.findById(personId),
      this.groups.groupsOf(personId),
    ]);
    return { groups, promotion: person?.promotion ?? null };
  }

  async look(asked: DraftAsked, personId: string, now: Date): Promise<DraftFound> {
    const { words, unknown } = await this.ask(asked, personId);
    const [clusters, address] = await Promise.all([
      this.reaches.clustersOf({ clusterId: null, body: words.body }),
      this.directory.preferredAddress(personId),
    ]);
    const { listIds, bearers, ...rest } = words;
    const draft = {
      ...rest,
      listIds: [...listIds],
      bearers: [...bearers],
      road: 'announce' as const,
      authorAddress: address ?? '',
    };
    const [reach, heard, advice] = await Promise.all([
      this.reaches.of(draft, clusters),
      this.reaches.heardAt(clusters, personId),
      this.proposals.of(draft, personId, now),
    ]);
    return { reach, heard, advice, unknown };
  }
}
