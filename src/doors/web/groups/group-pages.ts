import { AnnouncementsController } from './announcements.controller.js';
import { AnimatorDoor } from './animator-door.js';
import { DepartureController } from './departure.controller.js';
import { DepartureReading } from './departure-reading.js';
import { GroupAnnouncements } from './group-announcements.js';
import { GroupController } from './group.controller.js';
import { GroupFeed } from './group-feed.js';
import { GroupLists } from './group-lists.js';
import { GroupPeople } from './group-people.js';
import { GroupSight } from './group-sight.js';
import { GroupsController } from './groups.controller.js';
import { JoinConfirmationController } from './join-confirmation.controller.js';
import { JoinController } from './join.controller.js';
import { RequestsController } from './requests.controller.js';
import { SettingsController } from './settings.controller.js';
import { StatisticsController } from './statistics.controller.js';
import { TemplatesController } from './templates.controller.js';

/** The pages about groups, as the door's module takes them in. */
export const groupPages = {
  controllers: [
    GroupsController,
    GroupController,
    AnnouncementsController,
    // Its own words come before tokens.
    JoinController,
    JoinConfirmationController,
    DepartureController,
    // Its path is longer than that of one request's answer.
    TemplatesController,
    RequestsController,
    SettingsController,
    StatisticsController,
  ],
  providers: [
    GroupSight,
    GroupPeople,
    GroupLists,
    GroupAnnouncements,
    GroupFeed,
    DepartureReading,
    AnimatorDoor,
  ],
};
