import { FollowController } from './follow.controller.js';
import { FollowReading } from './follow-reading.js';
import { ForumLeaveController } from './forum-leave.controller.js';
import { MyForumsController } from './my-forums.controller.js';

/** Following forums by mail, as the door's module takes it in. */
export const followPages = {
  controllers: [ForumLeaveController, FollowController, MyForumsController],
  providers: [FollowReading],
};
