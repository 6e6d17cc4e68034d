import type { NameFault } from '../../community/lists/list-names.service.js';

/** What keeps a name from being a list's; follows the name itself. */
export const nameFaults: Readonly<Record<NameFault, string>> = {
  'name-taken': 'is the name of a list, or was',
  'too-many-names':
    "can't be another name of a list that keeps as many old ones as a list may: give one up first",
  'too-many-lists': "can't be one more list of a group that has as many as a group may: delete one first",
  'name-too-long': "is longer than the 29 characters of a list's name",
  'name-reserved': 'is an address of the site itself',
  'name-ending': 'ends like an address that every list has, such as -owner or -request',
  'name-shape':
    "can't name a list: small letters and figures, with single dots, hyphens or underscores between",
};
