import { PromotionListsService } from '../../../community/audiences/promotion-lists.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'promotions create',
  usage: '',
  purpose: 'makes the list of each promotion that has none: its people are on it by rule, others ask',
  options: {},
  least: 0,
  most: 0,
  rooms: CommunityRooms,
  run: createPromotions,
};

async function createPromotions(call: Call): Promise<Answer> {
  const outcome = await call.ask(PromotionListsService).create(operator, call.now);
  const { created, kept } = outcome;
  return done(
    [
      created.length === 0 ? 'No list to make.' : `Made: ${created.map(year => `promo-${year}`).join(', ')}.`,
      `There already: ${kept.length}.`,
    ],
    outcome,
  );
}
