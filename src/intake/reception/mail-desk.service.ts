import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Arrival } from './arrival.js';
import type { AnswerDestination, CommandDestination, ProposalDestination } from './destination.js';
import { LetterProposals } from './letter-proposals.service.js';
import { MailCommands } from './mail-commands.service.js';
import { ModeratorAnswers } from './moderator-answers.service.js';
import type { AnswerPlan, CommandPlan, ProposalPlan } from './plan.js';
import type { Reply } from './reception.gate.js';
import { accepted } from './replies.js';

/** Mail that we read ourselves: orders to a list's programs, moderators' answers to notices, articles for letters. */
@Injectable()
export class MailDesk {
  constructor(
    private readonly commands: MailCommands,
    private readonly answers: ModeratorAnswers,
    private readonly proposals: LetterProposals,
  ) {}

  plan(
    destination: CommandDestination | AnswerDestination | ProposalDestination,
    arrival: Arrival,
  ): Promise<CommandPlan | AnswerPlan | ProposalPlan> {
    switch (destination.kind) {
      case 'list-command':
        return this.commands.plan(destination, arrival);
      case 'moderator-answer':
        return this.answers.plan(destination, arrival);
      case 'letter-proposal':
        return this.proposals.plan(destination, arrival);
    }
  }

  async carryOut(
    manager: EntityManager,
    plan: CommandPlan | AnswerPlan | ProposalPlan,
    arrival: Arrival,
  ): Promise<Reply> {
    if (plan.kind === 'proposal') return this.proposals.carryOut(manager, plan, arrival);
    if (plan.kind === 'command') await this.commands.carryOut(manager, plan, arrival);
    else await this.answers.carryOut(manager, plan, arrival);
    return accepted;
  }
}
