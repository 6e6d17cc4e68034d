import { SubscriptionSettings } from '../../../community/lists/subscription-settings.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findSubscription } from '../find-subscription.js';
import { readSettingWords } from '../setting-words.js';
import { readSubscriberSettings, type SubscriberSettings } from '../subscriber-settings.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'subscriber set',
  usage:
    'LIST SUBSCRIBER [mode=each|paused] [until=YYYY-MM-DD] [receivesOwn=true|false] [isModerated=true|false]',
  purpose: 'pauses or resumes a subscription, its copies of own posts, or flags its bearer for moderation',
  options: {},
  least: 3,
  most: 6,
  rooms: CommunityRooms,
  run: setSubscriber,
};

async function setSubscriber(call: Call): Promise<Answer> {
  const texts = readSettingWords(call.argumentsFrom(2));
  if (typeof texts === 'string') return misused(`"${texts}" is no setting: write KEY=VALUE.`);
  const settings = readSubscriberSettings(texts, call.now);
  if (typeof settings === 'string') return refused(settings);
  const found = await findSubscription(call, call.argument(0), call.argument(1));
  if (typeof found === 'string') return refused(found);
  await change(call, found.subscription.id, settings);
  return done(`Changed: ${Object.keys(settings).join(', ')}.`, {
    subscriptionId: found.subscription.id,
    changed: Object.keys(settings),
  });
}

async function change(call: Call, id: string, settings: SubscriberSettings): Promise<void> {
  const { mode, until = null, receivesOwn, isModerated } = settings;
  const desk = call.ask(SubscriptionSettings);
  if (mode === 'paused') await desk.pause(id, until, operator, call.now);
  if (mode === 'each') await desk.resume(id, operator, call.now);
  if (receivesOwn !== undefined) await desk.setReceivesOwn(id, receivesOwn, operator, call.now);
  if (isModerated !== undefined) await desk.setModerated(id, isModerated, operator, call.now);
}
