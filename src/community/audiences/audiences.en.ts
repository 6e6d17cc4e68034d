import type { AudienceWords } from './audiences.fr.js';

export const en: AudienceWords = {
  people: {
    members: group => `members of the group ${group}`,
    animators: group => `animators of the group ${group}`,
    promotion: year => `the promotion ${year}`,
    promotions: (from, to) => `the promotions ${from} to ${to}`,
    list: name => `people on the list ${name}`,
    goneGroup: 'a group that is gone',
    goneList: 'a list that is gone',
  },
  reason: {
    members: group => `member of the group ${group}`,
    animators: group => `animator of the group ${group}`,
    promotion: year => `promotion ${year}`,
    promotions: (from, to) => `promotions ${from} to ${to}`,
    list: name => `on the list ${name}`,
    goneGroup: 'of a group that is gone',
    goneList: 'of a list that is gone',
  },
  promotionList: year => `The promotion ${year}: everybody who entered then.`,
  union: parts => new Intl.ListFormat('en').format(parts),
  minus: (kept, taken) => `${kept}, except ${taken}`,
};
