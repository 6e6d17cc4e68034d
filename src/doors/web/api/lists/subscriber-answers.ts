import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { RosterSubscriber } from '../../../../community/lists/subscriber-roster.service.js';
import { Shown } from '../frame/shown.js';

const sorts = ['name', 'promotion', 'joined'] as const;
const kinds = ['all', 'each', 'paused', 'moderated', 'pending'] as const;

export class SubscriberAnswer {
  @Shown()
  id: string;

  @Shown({ of: String, isNullable: true, about: 'Null for an address of nobody we know.' })
  personId: string | null;

  @Shown()
  name: string;

  @Shown({ of: Number, isNullable: true })
  promotion: number | null;

  @Shown({ about: 'Where copies go.' })
  address: string;

  @Shown()
  state: string;

  @Shown({ oneOf: ['each', 'paused'] })
  mode: string;

  @Shown({ of: Date, isNullable: true })
  pausedUntil: Date | null;

  @Shown({ about: 'Their posts wait for a moderator.' })
  isModerated: boolean;
}

export function subscriberAnswer(subscriber: RosterSubscriber): SubscriberAnswer {
  const { subscriptionId, personId, name, promotion, address, state } = subscriber;
  const { mode, pausedUntil, isModerated } = subscriber;
  return { id: subscriptionId, personId, name, promotion, address, state, mode, pausedUntil, isModerated };
}

export class SubscribersQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(kinds)
  only?: (typeof kinds)[number];

  @IsOptional()
  @IsIn(sorts)
  sort?: (typeof sorts)[number];
}

export class FlagBody {
  @IsBoolean()
  isModerated: boolean;
}

export class SubscriberRemovalQuery {
  /** What they are told; may be left out. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}
