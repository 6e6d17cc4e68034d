import { ListJournalController } from '../list-journal/journal.controller.js';
import { JournalReading } from '../list-journal/journal-reading.js';
import { WhatIfController } from '../what-if/what-if.controller.js';
import { WhatIfTrial } from '../what-if/what-if-trial.js';
import { NewListController } from '../new-list/new-list.controller.js';
import { NewListGroups } from '../new-list/new-list-groups.js';
import { NewListRoom } from '../new-list/new-list-room.js';
import { AddressController } from './address.controller.js';
import { AddressRoom } from './address-room.js';
import { Appointments } from './appointments.js';
import { DeletionController } from './deletion.controller.js';
import { PeopleController } from './people.controller.js';
import { SendersController } from './senders.controller.js';
import { SettingRoom } from './setting-room.js';
import { SettingsController } from './settings.controller.js';

export const listSettingControllers = [
  SettingsController,
  PeopleController,
  SendersController,
  AddressController,
  DeletionController,
  ListJournalController,
  WhatIfController,
  NewListController,
];
export const listSettingProviders = [
  SettingRoom,
  Appointments,
  AddressRoom,
  JournalReading,
  WhatIfTrial,
  NewListRoom,
  NewListGroups,
];
