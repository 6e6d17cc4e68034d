import { DatabaseServerModule } from '../../../foundation/database/database-server.module.js';
import { done, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'migrate',
  usage: '',
  purpose: "brings the database to this version's tables",
  options: {},
  least: 0,
  most: 0,
  rooms: DatabaseServerModule,
  // Whoever opens the database brings it up to date first: once it is open, all is done.
  run: () => Promise.resolve(done('The database is up to date.', { migrated: true })),
};
