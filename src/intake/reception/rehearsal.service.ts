import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JournalReader } from '../../foundation/journal/journal-reader.service.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { Authentication, IdentityStrength } from '../../foundation/mail/authentication.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Decision } from '../../channels/posting/decision.js';
import { aTrial } from '../../channels/posting/forecast.js';
import { type AttachmentFact, noEchoes } from '../../channels/posting/posting-context.js';
import { type Judged, PostingService } from '../../channels/posting/posting.service.js';

/** A message nobody sent: who would write it, how sure we would be of them, and what it would weigh. */
export interface Trial {
  /** Canonical. */
  readonly address: string;
  readonly identity: IdentityStrength;
  readonly bytes: number;
  readonly attachment: AttachmentFact | null;
}

export type RehearsalOutcome =
  | { readonly kind: 'judged'; readonly judged: Judged }
  /** Too many addresses tried within an hour: what the rules say of somebody tells something about them. */
  | { readonly kind: 'limited' | 'unknown-list' };

/** Enough for somebody who wonders about settings, too few to go through a directory. */
const mostAnHour = 60;
const hourMs = 3_600_000;
/** Of a few lines, as mail programs send them. */
const ordinaryBytes = 4_000;
const unchecked: Authentication = {
  spf: { result: 'none', domain: null },
  dkim: [],
  dmarc: { result: 'none', policy: 'absent' },
  arc: 'none',
  source: 'checked-here',
};

/** What would happen if somebody wrote to a list, by the rules that judge real posts; nothing is kept of it. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly posting: PostingService,
    private readonly directory: DirectoryService,
    private readonly journal: JournalService,
    private readonly reader: JournalReader,
  ) {}

  /** @param edited settings that are not saved, tried in the place of the list's own */
  async rehearse(
    list: List,
    trial: Trial,
    edited: Partial<List>,
    askedBy: string,
    now: Date,
  ): Promise<RehearsalOutcome> {
    if (!(await this.mayAsk(list, askedBy, now))) return { kind: 'limited' };
    const judged = await this.judge(list, trial, edited, now);
    return judged === null ? { kind: 'unknown-list' } : { kind: 'judged', judged };
  }

  /** What becomes of a person's own ordinary message, sent from their preferred address; null without one. */
  async own(list: List, personId: string, now: Date): Promise<Decision | null> {
    const address = await this.directory.preferredAddress(personId);
    if (address === null) return null;
    const trial = { address, identity: 'proven', bytes: ordinaryBytes, attachment: null } as const;
    return (await this.judge(list, trial, {}, now))?.decision ?? null;
  }

  private judge(
    list: List,
    { address, identity, bytes, attachment }: Trial,
    edited: Partial<List>,
    now: Date,
  ): Promise<Judged | null> {
    const message = aTrial({ bytes, attachments: attachment === null ? [] : [attachment] });
    return this.posting.judge(
      {
        listName: list.name,
        authorAddress: address,
        envelopeSender: address,
        identity,
        authentication: unchecked,
        echoes: noEchoes,
        messageFor: () => ({ ...message, envelopeSender: address, from: [{ name: '', address }] }),
      },
      now,
      edited,
    );
  }

  /** The journal counts, so that several processes count together and an operator sees who asks a lot. */
  private async mayAsk(list: List, askedBy: string, now: Date): Promise<boolean> {
    const subject = { subjectKind: 'rehearsal', subjectId: askedBy };
    const since = new Date(now.getTime() - hourMs);
    const asked = await this.reader.count({ ...subject, since, limit: mostAnHour + 1 });
    if (asked > mostAnHour) return false;
    const isLast = asked === mostAnHour;
    await this.journal.record(this.dataSource.manager, {
      at: now,
      actor: { kind: 'person', personId: askedBy },
      action: isLast ? 'rehearsal.limited' : 'rehearsal.asked',
      ...subject,
      values: { listId: list.id },
    });
    return !isLast;
  }
}
