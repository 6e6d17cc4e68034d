import type { List } from '../../community/lists/list.entity.js';
import type { Subscription } from '../../community/lists/subscription.entity.js';
import { SubscriptionsService } from '../../community/lists/subscriptions.service.js';
import type { Call } from './call.js';
import { findList } from './find-list.js';

/** The subscription in force of `LIST SUBSCRIBER`, or the sentence that says there is none. */
export async function findSubscription(
  call: Call,
  listText: string,
  subscriber: string,
): Promise<{ readonly list: List; readonly subscription: Subscription } | string> {
  const list = await findList(call, listText);
  if (typeof list === 'string') return list;
  const subscription = await call.ask(SubscriptionsService).find(list.id, { address: subscriber });
  return subscription?.state === 'subscribed'
    ? { list, subscription }
    : `${subscriber} is not subscribed to ${list.name}.`;
}
