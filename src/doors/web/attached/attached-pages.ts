import { AttachedController } from './attached.controller.js';
import { AttachedMail } from './attached-mail.js';
import { AttachedReading } from './attached-reading.js';

/** Files that copies name by a link, as the door's module takes them in. */
export const attachedPages = {
  controllers: [AttachedController],
  providers: [AttachedReading, AttachedMail],
};
