import { DecisionsController } from './decisions.controller.js';
import { DecisionsReading } from './decisions-reading.js';

/** What was decided on a list, as the door's module takes it in. */
export const decisionPages = { controllers: [DecisionsController], providers: [DecisionsReading] };
