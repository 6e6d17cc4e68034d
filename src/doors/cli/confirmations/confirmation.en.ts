import type { confirmationFr } from './confirmation.fr.js';

export const confirmationEn: typeof confirmationFr = {
  subject: list => `Would you like to receive the list ${list}?`,
  invitation: list =>
    `Those who run the list ${list} invite you to receive it. To accept, open the link below and confirm.`,
  silence: 'If you would rather not, do nothing: you will receive nothing.',
  confirm: 'Confirm my subscription',
  why: address =>
    `You receive this message because the address ${address} is in a file of subscribers we were given.`,
};
