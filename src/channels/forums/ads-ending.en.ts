import type { AdsEndingWords } from './ads-ending.fr.js';

export const en: AdsEndingWords = {
  one: (subject: string, end: string) => `Your ad “${subject}” ends on ${end}`,
  several: (count: number) => `${count} of your ads end soon`,
  lead: 'In the forums, this ends within days:',
  until: (forum: string, end: string) => `In “${forum}”, until ${end}.`,
  renewable: 'You can renew it once, for thirty days, or close it now.',
  renewed: 'It was renewed already. You can close it now, or publish another one afterwards.',
  page: 'Choose on its page:',
  nothing: 'If you do nothing, nobody will be able to answer it after that day.',
  footer: 'You receive this mail, only once for each ad, because you published it in a forum.',
};
