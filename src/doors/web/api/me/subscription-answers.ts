import type { List } from '../../../../community/lists/list.entity.js';
import type { Subscription } from '../../../../community/lists/subscription.entity.js';
import { Shown } from '../frame/shown.js';

export const modes = ['each', 'paused'] as const;

export class SubscriptionAnswer {
  @Shown({ about: 'The name of the list.' })
  list: string;

  @Shown({ oneOf: modes })
  mode: string;

  @Shown({ of: Date, isNullable: true, about: 'Null while paused: until resumed.' })
  pausedUntil: Date | null;

  @Shown({ of: String, isNullable: true, about: 'Chosen for this list; null follows the preferred address.' })
  address: string | null;

  @Shown({ about: 'Whether a copy of my own posts comes back to me.' })
  receivesOwn: boolean;
}

export function subscriptionAnswer(list: List, subscription: Subscription): SubscriptionAnswer {
  const { mode, pausedUntil, address, receivesOwn } = subscription;
  return { list: list.name, mode, pausedUntil, address, receivesOwn };
}

export class PreferencesAnswer {
  @Shown({ about: 'Whether all lists are paused.' })
  isPaused: boolean;

  @Shown({ of: Date, isNullable: true, about: 'Null while paused: until resumed.' })
  pausedUntil: Date | null;

  @Shown({ about: 'One copy only of a post that goes to several of my lists.' })
  receivesOnce: boolean;
}
