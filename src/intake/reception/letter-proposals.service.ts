import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { articleFaults } from '../../channels/letters/article-faults.js';
import { draftNotice, type NotTaken, notTakenNotice } from '../../channels/letters/article.notice.js';
import { ArticlesService, type WrittenArticle } from '../../channels/letters/articles.service.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { canEdit, canPropose } from '../../channels/letters/letter-permissions.js';
import { LetterStanding } from '../../channels/letters/letter-standing.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { Config } from '../../foundation/config/config.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { Arrival } from './arrival.js';
import { isAutomaticMail } from './commands/automatic-mail.js';
import type { ProposalDestination } from './destination.js';
import type { ProposalPlan, ProposalWriter } from './plan.js';
import { readProposal } from './proposals/read-proposal.js';
import type { Reply } from './reception.gate.js';
import { accepted, refusedProposal } from './replies.js';

/** Nobody writes more articles a day; a program that answers us would. */
const mostADay = 10;
const dayMs = 86_400_000;
const hoursBetweenRefusals = 24;
const mostContact = 300;

/** Mail to a letter's address: from somebody who may propose, whose mail proves it, it becomes their draft. */
@Injectable()
export class LetterProposals {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly standing: LetterStanding,
    private readonly articles: ArticlesService,
    private readonly notices: NoticesService,
    private readonly journal: JournalService,
  ) {}

  /** Who writes, and whether they may: all that is looked up before the transaction. */
  async plan(destination: ProposalDestination, arrival: Arrival): Promise<ProposalPlan> {
    const { letter } = destination;
    const found =
      arrival.identity === 'proven' ? await this.directory.findByAddress(arrival.authorAddress) : null;
    const isProgram =
      arrival.header === null || arrival.envelopeSender === null || isAutomaticMail(arrival.header);
    if (isProgram || found === null)
      return { kind: 'proposal', destination, verdict: isProgram ? 'automatic' : 'stranger', writer: null };
    const { person } = found;
    const viewer = await this.standing.viewerOf(letter, person.id);
    const isSilenced = await this.standing.isSilenced(person.id, arrival.at);
    const writer: ProposalWriter = {
      personId: person.id,
      isEditor: canEdit(viewer, letter),
      reader: { address: arrival.authorAddress, name: person.name, language: person.language },
    };
    const verdict = isSilenced ? 'silenced' : canPropose(viewer, letter) ? 'draft' : 'not-allowed';
    return { kind: 'proposal', destination, verdict, writer };
  }

  async carryOut(manager: EntityManager, plan: ProposalPlan, arrival: Arrival): Promise<Reply> {
    const { writer, destination, verdict } = plan;
    if (writer === null) return this.refuse(manager, plan, arrival);
    if (verdict === 'draft') await this.keep(manager, plan, writer, arrival);
    else
      await this.tellNotTaken(
        manager,
        destination.letter,
        writer,
        verdict === 'silenced' ? 'silenced' : 'not-allowed',
        arrival,
      );
    return accepted;
  }

  /** The same message twice is one draft. */
  private async keep(
    manager: EntityManager,
    { destination: { letter } }: ProposalPlan,
    writer: ProposalWriter,
    arrival: Arrival,
  ): Promise<void> {
    const { personId, isEditor, reader } = writer;
    const { messageId, at, parsed, subject } = arrival;
    const since = new Date(at.getTime() - dayMs);
    const { isKnown, count } = await this.articles.byMail(manager, letter.id, messageId, personId, since);
    if (isKnown) return;
    if (count >= mostADay) return this.tellNotTaken(manager, letter, writer, 'too-many', arrival);
    const message = parsed.kind === 'parsed' ? parsed.message : null;
    const read = readProposal(subject, message?.text ?? '');
    const written: WrittenArticle = {
      title: read.title,
      text: read.text,
      contact: `${reader.name}, ${reader.address}`.slice(0, mostContact),
      link: '',
      category: letter.groupId === null ? 'miscellaneous' : 'groups',
      eventOn: null,
      groupId: null,
      isCalendar: false,
    };
    const source = { via: 'mail', messageId } as const;
    const article = await this.articles.draftIn(manager, letter, { personId, isEditor }, written, source, at);
    const draft = {
      article,
      faults: articleFaults(written, false, letter),
      isCut: read.isCut || message?.textIsTruncated === true,
      hadFiles: (message?.attachments ?? []).some(({ isInline }) => !isInline),
      inReplyTo: messageId,
    };
    await this.notices.send(manager, draftNotice(reader, letter, draft, this.config), at);
  }

  /** Once a day for each reason: a program that answers us hears no more than a person. */
  private async tellNotTaken(
    manager: EntityManager,
    letter: Letter,
    { reader }: ProposalWriter,
    reason: NotTaken,
    { messageId, at }: Arrival,
  ): Promise<void> {
    const notice = notTakenNotice(reader, letter, reason, messageId, this.config);
    const key = `not-taken:${reason}:${letter.slug}`;
    await this.notices.sendAtMostEvery(manager, hoursBetweenRefusals, key, notice, at);
  }

  /**
   * A stranger, or somebody whose mail nobody vouches for, is refused in session and never written to. Over LMTP a
   * refusal would become a bounce to whomever they forged.
   */
  private async refuse(
    manager: EntityManager,
    { destination: { letter }, verdict }: ProposalPlan,
    { envelope, at, identity }: Arrival,
  ): Promise<Reply> {
    await this.journal.record(manager, {
      at,
      actor: system,
      action: 'letter.proposal-refused',
      subjectKind: 'letter',
      subjectId: letter.id,
      values: { verdict, identity },
    });
    if (verdict === 'automatic' || envelope.protocol === 'lmtp') return accepted;
    return refusedProposal(`${this.config.publicUrl}/letters/${letter.slug}/propose`);
  }
}
