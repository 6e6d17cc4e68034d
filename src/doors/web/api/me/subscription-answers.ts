import type { ListOfPerson } from '../../../../community/audiences/lists-of-person.service.js';
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

  @Shown({ about: 'I did not subscribe: the rule of the list brought me in.' })
  isByRule: boolean;
}

/** Of somebody who is on it by its rule and never set anything: the ordinary settings. */
const ordinary = { mode: 'each', pausedUntil: null, address: null, receivesOwn: true } as const;

export function subscriptionAnswer({ list, subscription, isByRule }: ListOfPerson): SubscriptionAnswer {
  const { mode, pausedUntil, address, receivesOwn } = subscription ?? ordinary;
  return { list: list.name, mode, pausedUntil, address, receivesOwn, isByRule };
}

export class PreferencesAnswer {
  @Shown({ about: 'Whether all lists are paused.' })
  isPaused: boolean;

  @Shown({ of: Date, isNullable: true, about: 'Null while paused: until resumed.' })
  pausedUntil: Date | null;

  @Shown({ about: 'One copy only of a post that goes to several of my lists.' })
  receivesOnce: boolean;
}
