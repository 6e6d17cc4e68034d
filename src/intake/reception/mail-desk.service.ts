import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Arrival } from './arrival.js';
import type { AnswerDestination, CommandDestination } from './destination.js';
import { MailCommands } from './mail-commands.service.js';
import { ModeratorAnswers } from './moderator-answers.service.js';
import type { AnswerPlan, CommandPlan } from './plan.js';

/** Mail that we read ourselves: orders to a list's programs, moderators' answers to notices. */
@Injectable()
export class MailDesk {
  constructor(
    private readonly commands: MailCommands,
    private readonly answers: ModeratorAnswers,
  ) {}

  plan(
    destination: CommandDestination | AnswerDestination,
    arrival: Arrival,
  ): Promise<CommandPlan | AnswerPlan> {
    return destination.kind === 'list-command'
      ? this.commands.plan(destination, arrival)
      : this.answers.plan(destination, arrival);
  }

  carryOut(manager: EntityManager, plan: CommandPlan | AnswerPlan, arrival: Arrival): Promise<void> {
    return plan.kind === 'command'
      ? this.commands.carryOut(manager, plan, arrival)
      : this.answers.carryOut(manager, plan, arrival);
  }
}
