import { SearchController } from './search.controller.js';
import { SearchPlaces } from './search-places.js';
import { SearchReading } from './search-reading.js';

/** Search in lists, forums and letters together, as the door's module takes it in. */
export const searchPages = { controllers: [SearchController], providers: [SearchPlaces, SearchReading] };
