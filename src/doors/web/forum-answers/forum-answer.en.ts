import type { fr } from './forum-answer.fr.js';

export const en: typeof fr = {
  title: 'Publish this answer?',
  why: (forum, subject) =>
    `It came by mail in your name, for the thread “${subject}” of the forum “${forum}”. Nothing proved that it was yours: nothing appears until you confirm here.`,
  noText: 'All we found in it is the message that it answered.',
  publish: 'Publish my answer',
  otherwise: 'If you wrote nothing, close this page: nothing will appear.',
  thread: 'The thread on the site',
  overTitle: 'This answer can’t be confirmed any more',
  expired:
    'The link was good for three days only. Here is your text, should you want to write it on the page of the thread.',
  already: 'It was published already, or refused.',
  refusedTitle: 'Your answer did not appear',
  textBack: 'Here is your text, so that nothing is lost:',
};
