import { IssueSendingModule } from '../../../channels/letters/issue-sending.module.js';
import { BouncesModule } from '../../../intake/bounces/bounces.module.js';
import { IssueController } from './issue.controller.js';
import { LeaveLetterController } from './leave.controller.js';
import { LetterFeed } from './letter-feed.js';
import { LetterJoinController } from './letter-join.controller.js';
import { LetterReceptions } from './letter-receptions.js';
import { LettersShown } from './letters-shown.js';
import { MyLettersController } from './my-letters.controller.js';
import { SendingController } from './sending.controller.js';
import { LetterSubscriptionController } from './subscription.controller.js';

/** Issues on their way and on the web, and who gets them, as the door's module takes them in. */
export const issuePages = {
  rooms: [IssueSendingModule, BouncesModule],
  // After the pages of the desk: a month is the last thing that a name behind a letter may be.
  controllers: [
    LeaveLetterController,
    MyLettersController,
    LetterSubscriptionController,
    LetterJoinController,
    SendingController,
    IssueController,
  ],
  providers: [LetterReceptions, LettersShown, LetterFeed],
};
