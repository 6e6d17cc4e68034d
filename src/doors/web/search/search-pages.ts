import { SearchController } from './search.controller.js';
import { SearchPlaces } from './search-places.js';

/** Search in the archives of lists, as the door's module takes it in. */
export const searchPages = { controllers: [SearchController], providers: [SearchPlaces] };
