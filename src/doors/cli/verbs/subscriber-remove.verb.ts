import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findSubscription } from '../find-subscription.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'subscriber remove',
  usage: 'LIST SUBSCRIBER',
  purpose: 'ends a subscription; an import cannot bring it back, only its bearer can',
  options: {},
  least: 2,
  most: 2,
  rooms: CommunityRooms,
  run: removeSubscriber,
};

async function removeSubscriber(call: Call): Promise<Answer> {
  const subscriber = call.argument(1);
  const found = await findSubscription(call, call.argument(0), subscriber);
  if (typeof found === 'string') return refused(found);
  await call.ask(SubscriptionsService).unsubscribe(found.subscription.id, operator, call.now);
  return done(`${subscriber} no longer receives ${found.list.name}.`, {
    subscriptionId: found.subscription.id,
  });
}
