import type { GroupWords } from './groups.fr.js';

export const en: GroupWords = {
  waitsSubject: group => `Your request waits for the animators: ${group}`,
  waits: group => `Your request to join the group “${group}” is recorded. Its animators have been told.`,
  waitsNext: 'You will hear of their answer. Until then you can withdraw it on your page.',
  yourWords: 'What you wrote to them:',
  seeMine: 'See my requests',

  confirmSubject: group => `Confirm your request: ${group}`,
  confirm: group =>
    `Somebody, you no doubt, asks to join the group “${group}” with this address. To pass this request on, open the link below and confirm; it is good for a week.`,
  confirmSilence: 'If it was not you, do nothing: nothing will be passed on.',
  confirmAction: 'Confirm my request',
  confirmFooter: (address, group) =>
    `You receive this message because the address ${address} was given on the page of the group “${group}”.`,

  arrivedSubject: (name, group) => `Request to join ${group}: ${name}`,
  arrived: (name, group) => `${name} asks to join the group “${group}”. Their words:`,
  decide: 'See the requests',
  animatorFooter: group =>
    `You receive this message because you run the group “${group}”. Opening the link decides nothing.`,

  welcomeSubject: group => `Welcome to the group ${group}`,
  joined: group => `You are a member of the group “${group}”.`,
  accepted: group => `Your request is accepted: you are a member of the group “${group}”.`,
  itsWords: 'A word of welcome from its animators:',
  theirAnswer: answer => `Their answer: ${answer}`,
  listsNext: 'Its page shows its lists: subscribe to those that interest you.',
  seeGroup: 'See the group',

  refusedSubject: group => `Answer to your request: ${group}`,
  refused: group => `The animators of the group “${group}” have read your request and do not grant it.`,
  theirReason: 'Here is their answer:',
  requesterFooter: group => `You receive this message because you asked to join the group “${group}”.`,

  leftSubject: group => `You have left the group ${group}`,
  left: group => `You are no longer a member of the group “${group}”, nor subscribed to its lists.`,
  refusesUntil: 'As you asked, nobody can add you to it for a year.',
  goodbyeWords: 'A word from its animators:',
  comeBack: 'You can always ask to come back yourself, on the group’s page.',
  removedSubject: group => `You are no longer a member of the group ${group}`,
  removed: group => `Those who run the group “${group}” removed you from its members and its lists.`,
  removedNext: 'A mistake? Write to those who run it: their names are on the group’s page.',
  leaverFooter: group => `You receive this last message because you have just left the group “${group}”.`,
};
