import { Injectable } from '@nestjs/common';
import { SubscriberRosterService } from '../../../community/lists/subscriber-roster.service.js';
import { canonicalAddress } from '../../../foundation/mail/address.js';
import type { Decision } from '../../../channels/posting/decision.js';
import { ListPeople } from '../../../intake/reception/list-people.service.js';
import { Rehearsal } from '../../../intake/reception/rehearsal.service.js';
import { edited } from '../list-settings/setting-room.js';
import type { SettingTexts } from '../list-settings/settings-form.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import { readTrial, type WhatIfForm } from './what-if-form.js';

export interface Candidate {
  readonly name: string;
  readonly address: string;
}

export type WhatIfResult =
  | {
      readonly kind: 'judged';
      readonly address: string;
      readonly decision: Decision;
      /** Names of those who would be told of a message that waits. */
      readonly told: readonly string[];
    }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'fault'; readonly field: WhatIfFault };

export type WhatIfFault = 'author' | 'nobody' | 'identity' | 'bytes' | 'attachment' | 'limited';

/** More of one name than a page offers to choose from. */
const mostCandidates = 8;

/** Finds who is meant and asks the rules. */
@Injectable()
export class WhatIfTrial {
  constructor(
    private readonly roster: SubscriberRosterService,
    private readonly rehearsal: Rehearsal,
    private readonly people: ListPeople,
  ) {}

  async ask(
    viewer: Viewer,
    { list }: ListInSight,
    form: WhatIfForm,
    texts: SettingTexts,
    now: Date,
  ): Promise<WhatIfResult> {
    const trial = readTrial(form);
    if (typeof trial === 'string') return { kind: 'fault', field: trial };
    const author = await this.authorOf(list.id, form.author, now);
    if (typeof author !== 'string') return author;
    const outcome = await this.rehearsal.rehearse(
      list,
      { ...trial, address: author },
      edited(list, texts),
      viewer.personId ?? '',
      now,
    );
    if (outcome.kind !== 'judged') return { kind: 'fault', field: 'limited' };
    const { decision } = outcome.judged;
    const told =
      decision.kind === 'hold' || decision.kind === 'steer' ? await this.people.moderators(list) : [];
    return { kind: 'judged', address: author, decision, told: told.map(({ name }) => name) };
  }

  /** An address as written, or that of the one subscriber of this name: nobody else is looked up by name. */
  private async authorOf(
    listId: string,
    text: string,
    now: Date,
  ): Promise<string | Exclude<WhatIfResult, { kind: 'judged' }>> {
    if (text.includes('@')) return canonicalAddress(text) ?? { kind: 'fault', field: 'author' };
    if (text === '') return { kind: 'fault', field: 'author' };
    const query = { words: text, only: 'all', sort: 'name' } as const;
    const { subscribers } = await this.roster.page(listId, query, now, 0, mostCandidates);
    const candidates = subscribers.filter(({ address }) => address !== '');
    const [first, second] = candidates;
    if (first === undefined) return { kind: 'fault', field: 'nobody' };
    return second === undefined ? first.address : { kind: 'several', candidates };
  }
}
