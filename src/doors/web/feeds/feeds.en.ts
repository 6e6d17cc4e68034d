import type { fr } from './feeds.fr.js';

export const en: typeof fr = {
  title: 'Your Atom feeds',
  lead: 'A feed reader shows you what is new without your having to come back.',
  private:
    'What is not public asks for an address of your own: give it to nobody, it is read without a password. It stops answering the day you may no longer read.',
  none: 'You have no address of your own yet.',
  kinds: { lists: 'Lists', forums: 'Forums', letters: 'Letters' },
  public: 'public',
  own: 'yours alone',
  needsOne: 'For its readers only: it takes an address of your own.',
  nothing: 'You read no list, no forum and no letter yet.',
  make: 'Make my addresses',
  renew: 'Change them',
  renewHint: 'The former addresses stop answering at once, all of them.',
  revoke: 'Remove them',
  done: {
    renewed: 'Your addresses are ready; the former ones no longer answer.',
    revoked: 'Your addresses are removed.',
  },
};
