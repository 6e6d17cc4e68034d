import { WritingController } from './writing.controller.js';
import { WritingDesk } from './writing-desk.js';

/** Writing to a list on the site, as the door's module takes it in. */
export const writingPages = { controllers: [WritingController], providers: [WritingDesk] };
