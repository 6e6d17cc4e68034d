import type { fr } from './reasons.fr.js';

export const en: typeof fr = {
  title: 'Texts kept ready for refusals',
  listIntro:
    'What the moderators of this list may choose with one touch when they refuse a message. The text may be changed before it leaves, in the language of the author.',
  groupIntro:
    'What the moderators of all the lists of the group may choose with one touch when they refuse a message. The text may be changed before it leaves, in the language of the author.',
  groupsToo: 'Those of the group come with them.',
  groupLink: 'Texts of all the lists of the group',
  none: 'None for now.',
  add: 'Add a text',
  name: 'Name',
  nameHint: 'Short: it is what one chooses by. The author does not read it.',
  textFr: 'Text in French',
  textEn: 'Text in English',
  textHint: 'It leaves when the other language is empty.',
  save: 'Save',
  addIt: 'Add',
  remove: 'Remove',
  troubles: {
    title: { missing: 'Give it a name.', 'too-long': '80 characters at most.' },
    textFr: {
      missing: 'Write the text in one of the two languages at least.',
      'too-long': '5,000 characters at most.',
    },
    textEn: {
      missing: 'Write the text in one of the two languages at least.',
      'too-long': '5,000 characters at most.',
    },
  },
  taken: 'Another text has this name already.',
  full: 'There are twenty already: remove one first.',
  done: {
    kept: 'It is saved.',
    removed: 'This text is no longer offered.',
    unknown: 'Somebody else had already removed this text.',
  },
};
