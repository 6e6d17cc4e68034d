import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HeldDue } from '../../channels/moderation/held-due.service.js';
import { HeldItems } from '../../channels/moderation/held-items.service.js';
import { judgedAgain } from '../steering/judged-again.js';
import { HeldOutcomes } from './held-outcomes.service.js';

/** Lets approved messages go once nobody can take the approval back. */
@Injectable()
export class ReleaseService {
  private readonly logger = new Logger(ReleaseService.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly items: HeldItems,
    private readonly due: HeldDue,
    private readonly outcomes: HeldOutcomes,
  ) {}

  /** How many left. One that fails stays due, and the others go on. */
  async releaseDue(now: Date): Promise<number> {
    let released = 0;
    for (const heldId of await this.due.forRelease(now)) {
      try {
        if (await judgedAgain(() => this.release(heldId, now))) released++;
      } catch (error) {
        this.logger.error({ heldId, error }, 'an approved message could not leave');
      }
    }
    return released;
  }

  private async release(heldId: string, now: Date): Promise<boolean> {
    const held = await this.items.held(heldId);
    if (held === null) return false;
    const matter = await this.outcomes.prepareLeaving(held, now);
    return this.dataSource.transaction(async manager => {
      const signed = await this.outcomes.sign(manager, matter);
      if (!(await this.outcomes.listStays(manager, matter))) return false;
      return this.outcomes.release(manager, matter, signed, held.version, now);
    });
  }
}
