import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { ReceptionGate, type Client } from '../../intake/reception/reception.gate.js';
import { LettersWork } from './letters-work.js';
import { ListTouches } from './list-touches.js';
import { MemberTouches } from './member-touches.js';
import { AnimatorsWork } from './animators-work.js';
import { ForwardingTouches } from './forwarding-touches.js';
import { ExceptionalTouches } from './exceptional-touches.js';
import { IdentityTouches } from './identity-touches.js';
import { JoiningTouches } from './joining-touches.js';
import { SteeringTouches } from './steering-touches.js';
import { ModeratorsWork } from './moderators-work.js';
import { WatchersTouches } from './watchers-touches.js';
import { waitingArrivals } from './waiting/arrivals.js';
import type { Arrival } from './waiting/scene.js';
import type { DemoWorld } from './world/world.js';

/** Of a network kept for documentation (RFC 5737 §3). */
const client: Client = {
  address: '192.0.2.25',
  helo: 'mx.courriel.example',
  isTrustedRelay: false,
  isTls: true,
};

/** So that the queue shows messages that have waited, in an order. */
const minutesBetween = 11;

/** What comes in by the same road as in real life: roles that are granted, posts that arrive and wait. */
@Injectable()
export class FinishingTouches {
  constructor(
    private readonly config: Config,
    private readonly gate: ReceptionGate,
    private readonly members: MemberTouches,
    private readonly animators: AnimatorsWork,
    private readonly identity: IdentityTouches,
    private readonly listTouches: ListTouches,
    private readonly letters: LettersWork,
    private readonly joining: JoiningTouches,
    private readonly moderators: ModeratorsWork,
    private readonly exceptional: ExceptionalTouches,
    private readonly steering: SteeringTouches,
    private readonly forwarding: ForwardingTouches,
    private readonly watchers: WatchersTouches,
  ) {}

  /** May be done again: a granted role and a post that is known stay as they are. */
  async add(world: DemoWorld, now: Date): Promise<void> {
    const { lists } = world;
    await this.identity.add(world, now);
    await this.members.add(world, now);
    await this.animators.add(world, now);
    await this.listTouches.add(world, now);
    await this.joining.add(world, now);
    await this.letters.add(world, now);
    const scene = { now, lists, mailDomain: this.config.mailDomain };
    // One after the other, as a morning's mail comes in.
    const arrivals = waitingArrivals(scene);
    for (const [at, arrival] of arrivals.entries()) {
      const minutesAgo = (arrivals.length - at) * minutesBetween;
      await this.receive(arrival, new Date(now.getTime() - minutesAgo * 60_000));
    }
    await this.moderators.add(world, now);
    await this.exceptional.add(world, now);
    await this.steering.add(world, now);
    await this.forwarding.add(world, now);
    await this.watchers.add(world, now);
  }

  private async receive({ sender, recipient, raw }: Arrival, now: Date): Promise<void> {
    const envelope = {
      sender,
      recipients: [recipient],
      client,
      protocol: 'smtp',
      isSmtpUtf8: false,
    } as const;
    await this.gate.receive(envelope, raw, now);
  }
}
