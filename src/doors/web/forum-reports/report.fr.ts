import type { ReportOutcome } from '../../../channels/forums/forum-reports.service.js';

export const fr = {
  title: 'Signaler ce message',
  lead: 'Les modérateurs du forum le liront avec ce que vous en dites. Son auteur ne saura pas qui l’a signalé.',
  by: (author: string) => `De ${author} :`,
  former: 'un ancien membre',
  noText: 'Ce message n’a pas de texte.',
  reason: 'Ce qui ne va pas',
  reasonHint: 'En quelques mots.',
  reasonMissing: 'Dites en quelques mots ce qui ne va pas.',
  reasonTooLong: 'Mille caractères au plus : raccourcissez.',
  send: 'Signaler aux modérateurs',
  back: 'Retour au fil',
  link: 'Signaler',
  doneTitle: 'C’est signalé',
  outcomes: {
    reported: 'Merci. Les modérateurs du forum vont le lire.',
    already: 'Vous l’avez déjà signalé, ou il est déjà masqué : les modérateurs le savent.',
    own: 'C’est votre propre message : vous pouvez le retirer.',
    unknown: 'Ce message n’est plus là.',
    'too-much': 'Vous en avez signalé beaucoup aujourd’hui. Écrivez plutôt aux modérateurs du forum.',
  } satisfies Record<ReportOutcome, string>,
};
