import { DepartureController } from './departure.controller.js';
import { DepartureReading } from './departure-reading.js';
import { GroupController } from './group.controller.js';
import { GroupFeed } from './group-feed.js';
import { GroupLists } from './group-lists.js';
import { GroupPeople } from './group-people.js';
import { GroupSight } from './group-sight.js';
import { GroupsController } from './groups.controller.js';
import { JoinConfirmationController } from './join-confirmation.controller.js';
import { JoinController } from './join.controller.js';

/** The pages about groups, as the door's module takes them in. */
export const groupPages = {
  controllers: [
    GroupsController,
    GroupController,
    // Its own words come before tokens.
    JoinController,
    JoinConfirmationController,
    DepartureController,
  ],
  providers: [GroupSight, GroupPeople, GroupLists, GroupFeed, DepartureReading],
};
