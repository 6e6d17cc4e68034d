import { BrakeController } from './brake.controller.js';
import { ListReading } from '../lists/list-reading.js';
import { ListWaiting } from '../lists/list-waiting.js';

/** The page of a list's brake is the list's own. */
export const brakePages = { controllers: [BrakeController], providers: [ListReading, ListWaiting] };
