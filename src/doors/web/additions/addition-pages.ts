import { AddDesk } from './add-desk.js';
import { AddedController } from './added.controller.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationDesk } from './invitation-desk.js';
import { InvitationReading } from './invitation-view.js';
import { MembersAddController } from './members-add.controller.js';
import { ReviewsController } from './reviews.controller.js';
import { SubscribersAddController } from './subscribers-add.controller.js';
import { TargetDoor } from './target-door.js';

/** The pages by which people are brought in, as the door's module takes them in. */
export const additionPages = {
  controllers: [
    MembersAddController,
    SubscribersAddController,
    InvitationController,
    AddedController,
    ReviewsController,
  ],
  providers: [TargetDoor, AddDesk, InvitationDesk, InvitationReading],
};
