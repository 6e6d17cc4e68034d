import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { Config } from '../../foundation/config/config.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { LetterCopies } from '../../postoffice/delivery/letter-copies.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { exceptionalHeldNotice } from './exceptional-notices.js';
import { ExceptionalSend } from './exceptional-send.entity.js';

const hoursBetweenReminders = 24;

export type StopOrGoOutcome = { readonly kind: 'paused' | 'resumed' | 'not-now' | 'not-board' };

/** An exceptional send on its way: any of the board stops it and lets it go on. What has left has left. */
@Injectable()
export class ExceptionalSending {
  private readonly record = recordsAbout(this.journal, 'exceptional-send');

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
    private readonly roles: RoleService,
    private readonly copies: LetterCopies,
    private readonly notices: NoticesService,
  ) {}

  async pause(id: string, personId: string, now: Date): Promise<StopOrGoOutcome> {
    const copies = (await this.copies.progressOf([id], now)).get(id)?.copies;
    // Nothing stops what has arrived.
    if (copies === undefined || copies.pending + copies.deferred === 0) return { kind: 'not-now' };
    return this.stopOrGo(id, 'pause', personId, now);
  }

  resume(id: string, personId: string, now: Date): Promise<StopOrGoOutcome> {
    return this.stopOrGo(id, 'resume', personId, now);
  }

  /** Of what the delivery held back, the board is asked once a day whether it goes on. */
  async askHeldBack(now: Date): Promise<void> {
    const { manager } = this.dataSource;
    const held = await manager.findBy(ExceptionalSend, { id: In(await this.copies.heldBack()) });
    for (const send of held) {
      await this.dataSource.transaction(async within => {
        const board = await this.roles.holdersOf('board', within);
        for (const to of await this.directory.contactsOf(board, within)) {
          const notice = exceptionalHeldNotice(to, send, this.config.publicUrl);
          await this.notices.sendAtMostEvery(
            within,
            hoursBetweenReminders,
            `held-exceptional:${send.id}`,
            notice,
            now,
          );
        }
      });
    }
  }

  private stopOrGo(
    id: string,
    action: 'pause' | 'resume',
    personId: string,
    now: Date,
  ): Promise<StopOrGoOutcome> {
    return this.dataSource.transaction(async manager => {
      if (!(await this.roles.holdersOf('board', manager)).includes(personId)) return { kind: 'not-board' };
      const isOurs = await manager.existsBy(ExceptionalSend, { id });
      if (!isOurs || !(await this.copies[action](manager, id, now))) return { kind: 'not-now' };
      await this.record(manager, `exceptional.${action}d`, id, {}, { kind: 'person', personId }, now);
      return { kind: action === 'pause' ? 'paused' : 'resumed' };
    });
  }
}
