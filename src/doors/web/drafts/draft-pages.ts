import { AnnounceController } from './announce.controller.js';
import { DraftController } from './draft.controller.js';
import { DraftReading } from './draft-reading.js';

/** The pages of announcements, as the door's module takes them in. */
export const draftPages = {
  controllers: [AnnounceController, DraftController],
  providers: [DraftReading],
};
