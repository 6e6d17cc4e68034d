import { AnswerController } from './answer.controller.js';
import { ForumDownloadController } from './download.controller.js';
import { DraftFiles } from './draft-files.js';
import { ForumFeedsController } from './feeds.controller.js';
import { ForumFilesController } from './files.controller.js';
import { ForumAppointments } from './forum-appointments.js';
import { ForumController } from './forum.controller.js';
import { ForumDoor } from './forum-door.js';
import { ForumFeed } from './forum-feed.js';
import { ForumPeople } from './forum-people.js';
import { ForumsController } from './forums.controller.js';
import { ForumsReading } from './forums-reading.js';
import { GroupForumsController } from './group-forums.controller.js';
import { ForumMessageController } from './message.controller.js';
import { NewForumController } from './new-forum.controller.js';
import { ForumSettingsController } from './settings.controller.js';
import { ThreadController } from './thread.controller.js';
import { WriteController } from './write.controller.js';

/** The pages of forums, as the door's module takes them in. */
export const forumPages = {
  controllers: [
    // Its own words come before the names of forums.
    NewForumController,
    ForumsController,
    GroupForumsController,
    ForumFeedsController,
    ForumDownloadController,
    ForumSettingsController,
    WriteController,
    ForumController,
    AnswerController,
    ForumMessageController,
    ForumFilesController,
    ThreadController,
  ],
  providers: [ForumDoor, ForumsReading, ForumPeople, ForumAppointments, DraftFiles, ForumFeed],
};
