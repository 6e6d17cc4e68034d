import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupCommit } from '../../foundation/database/group-commit.js';
import type { Arrival } from './arrival.js';
import { ArrivalReader } from './arrival-reader.service.js';
import { Carrying } from './carrying.service.js';
import type { Destination } from './destination.js';
import { judgedAgain } from '../steering/judged-again.js';
import { MemberDesk } from './member-desk.service.js';
import { type Planned, Planning } from './planning.service.js';
import { type Admission, type Client, type Envelope, ReceptionGate, type Reply } from './reception.gate.js';
import { unknownRecipient } from './replies.js';
import { Router } from './router.service.js';

/** Fewer in all than the pool has connections: under any load some are left to look things up and to deliver. */
const transactions = { mostInGroup: 32, mostGroups: 3, alone: 4 };

/** The one gate: reads what arrives, judges it for each of its recipients, and carries all of it out at once. */
@Injectable()
export class ReceptionService extends ReceptionGate {
  private readonly commits: GroupCommit<Planned, Reply[]>;

  constructor(
    dataSource: DataSource,
    private readonly router: Router,
    private readonly reader: ArrivalReader,
    private readonly planning: Planning,
    private readonly members: MemberDesk,
    private readonly carrying: Carrying,
  ) {
    super();
    // One transaction: the bytes, every decision and every copy, or nothing and a 451.
    this.commits = new GroupCommit(
      dataSource,
      (manager, { plans, arrival, outlook }) => carrying.carryOut(manager, plans, arrival, outlook),
      transactions,
    );
  }

  async admit(recipient: string, _client: Client, sender: string | null): Promise<Admission> {
    const destination = await this.router.route(recipient);
    const reply =
      destination.kind === 'unknown' ? unknownRecipient : this.members.refusalOf(destination, sender);
    return reply === null ? { kind: 'known' } : { kind: 'refused', reply };
  }

  async receive(envelope: Envelope, raw: Buffer, now: Date): Promise<readonly Reply[]> {
    const arrival = await this.reader.read(envelope, raw, now);
    const destinations = await Promise.all(envelope.recipients.map(address => this.router.route(address)));
    return judgedAgain(() => this.judgeAndCarryOut(arrival, destinations));
  }

  private async judgeAndCarryOut(
    arrival: Arrival,
    destinations: readonly Destination[],
  ): Promise<readonly Reply[]> {
    const { outlook, plans: judged } = await this.planning.plan(arrival, destinations);
    const plans = await Promise.all(judged.map(plan => this.carrying.prepare(plan, arrival, outlook)));
    const planned = { arrival, outlook, plans };
    return this.carrying.isShort(plans, arrival)
      ? this.commits.share(planned)
      : this.commits.goAlone(planned);
  }
}
