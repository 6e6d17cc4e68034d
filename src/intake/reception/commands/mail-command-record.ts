import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { system } from '../../../foundation/journal/actor.js';
import { JournalService } from '../../../foundation/journal/journal.service.js';
import type { Arrival } from '../arrival.js';
import type { CommandDestination } from '../destination.js';
import { type CommandResult, MailCommand } from '../mail-command.entity.js';

/** As long as somebody may ask where their message went. */
const keptMs = 90 * 24 * 3_600_000;
const mostFound = 50;

/** Keeps which commands came, so that each acts once and can be found again. */
@Injectable()
export class MailCommandRecord {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Null when this message was here before. */
  async begin(
    manager: EntityManager,
    { list, road }: CommandDestination,
    arrival: Arrival,
  ): Promise<string | null> {
    const [row]: { id: string }[] = await manager.query(
      `insert into mail_command (list_id, road, message_id, fingerprint, author_address, identity, subject, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [
        list.id,
        road,
        arrival.messageId,
        arrival.fingerprint,
        arrival.authorAddress,
        arrival.identity,
        arrival.subject,
        arrival.at,
      ],
    );
    return row?.id ?? null;
  }

  async finish(
    manager: EntityManager,
    id: string,
    { list, road }: CommandDestination,
    results: readonly CommandResult[],
    now: Date,
  ): Promise<void> {
    await manager.query('update mail_command set results = $2 where id = $1', [id, JSON.stringify(results)]);
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: 'command.received',
      subjectKind: 'mail-command',
      subjectId: id,
      values: { listId: list.id, road, results },
    });
  }

  /** The newest first. */
  find(where: { messageId: string } | { authorAddress: string }): Promise<MailCommand[]> {
    return this.dataSource.manager.find(MailCommand, {
      where,
      order: { receivedAt: 'DESC' },
      take: mostFound,
    });
  }

  async forgetOld(now: Date): Promise<void> {
    await this.dataSource.manager.delete(MailCommand, {
      receivedAt: LessThan(new Date(now.getTime() - keptMs)),
    });
  }
}
