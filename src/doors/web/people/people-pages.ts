import { MemberController } from './member.controller.js';
import { MembersController } from './members.controller.js';
import { SubscriberController } from './subscriber.controller.js';
import { SubscribersController } from './subscribers.controller.js';

/** The pages of those who belong, as the door's module takes them in; after those of `additions`, whose paths are longer. */
export const peoplePages = {
  controllers: [MembersController, MemberController, SubscribersController, SubscriberController],
  providers: [],
};
