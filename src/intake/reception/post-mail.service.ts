import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Outlook } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';
import type { PostPlan } from './plan.js';
import type { Kept } from './kept.js';
import { PostReception } from './post-reception.service.js';
import type { Reply } from './reception.gate.js';
import { accepted, refusal } from './replies.js';

/** Posts that came by mail, whose client hears a reply. */
@Injectable()
export class PostMail {
  constructor(
    private readonly config: Config,
    private readonly posts: PostReception,
  ) {}

  prepare(plan: PostPlan, arrival: Arrival, outlook: Outlook): Promise<PostPlan> {
    return this.posts.prepare(plan, arrival, outlook);
  }

  isShort(plan: PostPlan): boolean {
    return this.posts.isShort(plan);
  }

  async carryOut(manager: EntityManager, plan: PostPlan, arrival: Arrival, kept: Kept): Promise<Reply> {
    const { outcome, reasons } = await this.posts.carryOut(manager, plan, arrival, kept);
    const isToldInSession = outcome === 'rejected' && !plan.tellsRefusal;
    return isToldInSession ? refusal(reasons, `${this.config.publicUrl}/channels`) : accepted;
  }
}
