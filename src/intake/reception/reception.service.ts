import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupCommit } from '../../foundation/database/group-commit.js';
import type { Decision } from '../../channels/posting/decision.js';
import { noEchoes } from '../../channels/posting/posting-context.js';
import { PostingService } from '../../channels/posting/posting.service.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { ArrivalReader } from './arrival-reader.service.js';
import { Carrying } from './carrying.service.js';
import { type Destination, isReadByUs } from './destination.js';
import { MailDesk } from './mail-desk.service.js';
import { LifetimeMail } from './lifetime-mail.service.js';
import { MemberDesk } from './member-desk.service.js';
import { messageFacts } from './message-facts.js';
import { type Plan, settle } from './plan.js';
import { type Admission, type Client, type Envelope, ReceptionGate, type Reply } from './reception.gate.js';
import { unknownRecipient } from './replies.js';
import { judgedAgain } from './judged-again.js';
import { sightingOf } from './sighting.js';
import { Router } from './router.service.js';

/** Fewer in all than the pool has connections: under any load some are left to look things up and to deliver. */
const transactions = { mostInGroup: 32, mostGroups: 3, alone: 4 };

/** A message, and what will be done with it for each recipient. */
interface Planned {
  readonly arrival: Arrival;
  readonly plans: readonly Plan[];
  readonly outlook: Outlook;
}

/** The one gate: reads what arrives, judges it for each of its recipients, and carries all of it out at once. */
@Injectable()
export class ReceptionService extends ReceptionGate {
  private readonly commits: GroupCommit<Planned, Reply[]>;

  constructor(
    dataSource: DataSource,
    private readonly router: Router,
    private readonly reader: ArrivalReader,
    private readonly steering: SteeringService,
    private readonly posting: PostingService,
    private readonly desk: MailDesk,
    private readonly lifetime: LifetimeMail,
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
    const lists = destinations.flatMap(to => (to.kind === 'list-post' ? [to.list] : []));
    const outside = this.lifetime.peopleAmong(destinations, arrival);
    const outlook = await this.steering.look(sightingOf(arrival, { lists, outside }));
    const judged = await Promise.all(destinations.map(to => this.plan(to, arrival, outlook)));
    const settled = await this.lifetime.prepare(settle(judged, arrival), arrival, outlook);
    const plans = await Promise.all(settled.map(plan => this.carrying.prepare(plan, arrival, outlook)));
    const planned = { arrival, plans, outlook };
    return this.carrying.isShort(plans, arrival)
      ? this.commits.share(planned)
      : this.commits.goAlone(planned);
  }

  private async plan(destination: Destination, arrival: Arrival, outlook: Outlook): Promise<Plan> {
    if (destination.kind === 'unknown') return { kind: 'unknown' };
    if (isReadByUs(destination)) return this.desk.plan(destination, arrival);
    if (destination.kind === 'lifetime') return this.lifetime.plan(destination, arrival, outlook);
    if (destination.kind === 'srs') return { kind: 'return', destination };
    if (destination.kind !== 'list-post') return { kind: 'other', destination, readers: [] };
    const { authorAddress, envelopeSender, identity, authentication, at } = arrival;
    const judged = await this.posting.judge(
      {
        listName: destination.list.name,
        authorAddress,
        envelopeSender,
        identity,
        authentication,
        echoes: outlook.echoes.get(destination.list.id) ?? noEchoes,
        messageFor: addresses => messageFacts(arrival, addresses),
      },
      at,
    );
    if (judged === null) return { kind: 'unknown' };
    const decision = answered(judged.decision, arrival);
    return { kind: 'post', judged, decision, tellsRefusal: false, readers: null, announcement: null };
  }
}

/** Only an author who is proven finds the draft of an announcement; anybody else hears in session that it is one. */
function answered(decision: Decision, { identity }: Arrival): Decision {
  return decision.kind === 'steer' && identity !== 'proven' ? { ...decision, kind: 'reject' } : decision;
}
