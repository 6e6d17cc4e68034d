import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Arrival } from './arrival.js';
import type { ReadByUs } from './destination.js';
import { ForumAnswers } from './forum-answers.service.js';
import { LetterProposals } from './letter-proposals.service.js';
import { MailCommands } from './mail-commands.service.js';
import { ModeratorAnswers } from './moderator-answers.service.js';
import { OtherMail } from './other-mail.service.js';
import type { AnswerPlan, CommandPlan, ForumAnswerPlan, OtherPlan, ProposalPlan } from './plan.js';
import type { Reply } from './reception.gate.js';
import { accepted } from './replies.js';

export type ReadPlan = AnswerPlan | CommandPlan | ForumAnswerPlan | ProposalPlan;

/**
 * Mail that we read ourselves: orders to a list's programs, answers to notices and to what is said in forums, articles for
 * letters; and what else comes to the site itself.
 */
@Injectable()
export class MailDesk {
  constructor(
    private readonly commands: MailCommands,
    private readonly answers: ModeratorAnswers,
    private readonly proposals: LetterProposals,
    private readonly forumAnswers: ForumAnswers,
    private readonly others: OtherMail,
  ) {}

  plan(destination: ReadByUs, arrival: Arrival): Promise<ReadPlan> {
    switch (destination.kind) {
      case 'list-command':
        return this.commands.plan(destination, arrival);
      case 'moderator-answer':
        return this.answers.plan(destination, arrival);
      case 'letter-proposal':
        return this.proposals.plan(destination, arrival);
      case 'forum-answer':
        return this.forumAnswers.plan(destination, arrival);
    }
  }

  /** Looks up who reads it. */
  prepare(plan: OtherPlan): Promise<OtherPlan> {
    return this.others.prepare(plan);
  }

  async carryOut(
    manager: EntityManager,
    plan: ReadPlan | OtherPlan,
    arrival: Arrival,
    rawId: string,
  ): Promise<Reply> {
    switch (plan.kind) {
      case 'other':
        await this.others.carryOut(manager, plan, arrival, rawId);
        return accepted;
      case 'proposal':
        return this.proposals.carryOut(manager, plan, arrival);
      case 'command':
        await this.commands.carryOut(manager, plan, arrival);
        return accepted;
      case 'answer':
        await this.answers.carryOut(manager, plan, arrival);
        return accepted;
      case 'forum-answer':
        await this.forumAnswers.carryOut(manager, plan, arrival, rawId);
        return accepted;
    }
  }
}
