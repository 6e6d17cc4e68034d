import type { fr } from './follows.fr.js';

export const en: typeof fr = {
  follow: {
    thread: 'Follow this thread by mail',
    category: 'Follow this category by mail',
    forum: 'Follow this forum by mail',
  },
  unfollow: {
    thread: 'Stop following this thread',
    category: 'Stop following this category',
    forum: 'Stop following this forum',
  },
  followed: {
    thread: 'Each new message of this thread comes to you by mail.',
    category: 'Each new message of this category comes to you by mail.',
    forum: 'Each new message of this forum comes to you by mail.',
  },
  mine: 'All you follow',

  leaveTitle: 'Get these mails no more?',
  leaveLead: subject => `The messages of the thread “${subject}” come to you by mail.`,
  leaveOne: {
    thread: 'Get this thread no more',
    category: category => `Get the category “${category}” no more`,
    forum: forum => `Get nothing more from the forum “${forum}”`,
  },
  leaveHint: 'You can still read and write on the site.',
  leftTitle: 'Done',
  left: {
    thread: subject => `You will get no more messages of the thread “${subject}”.`,
    category: (_subject, forum) => `You will get no more of this category of the forum “${forum}”.`,
    forum: (_subject, forum) => `You will get no more messages of the forum “${forum}”.`,
  },
  leftHint: 'One that is already on its way may still arrive.',
  seeThread: 'The thread on the site',
  deadTitle: 'This link leads nowhere',
  dead: 'It may have been cut on its way, or the thread is gone. You set all you follow on your own page.',

  myTitle: 'Forums you follow',
  myLead: 'What comes to you by mail, message by message. Your own messages are not sent back to you.',
  nothing: 'You follow nothing for now. The “Follow” button is on the page of each forum and of each thread.',
  toForums: 'Go to the forums',
  since: 'since',
  kinds: { forum: 'Whole forum', category: 'Category', thread: 'Thread' },
  end: 'Stop following',
  ownTitle: 'When you write',
  own: 'Follow the threads I write in',
  ownHint: 'Answers come to you by mail; one click in any of these mails leaves a thread.',
  save: 'Save',
  done: {
    followed: 'Done: the next messages will come to you by mail.',
    unfollowed: 'Done: you will get no more of these messages.',
    saved: 'Your choice is saved.',
  },
};
