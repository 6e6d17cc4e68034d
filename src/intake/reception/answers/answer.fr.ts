import type { HeldAction, HeldState } from '../../../channels/moderation/transitions.js';
import type { AnsweredAction } from './read-answer.js';

/** What moderators read once they have answered a notice. */
export const fr = {
  decided: {
    approve:
      'C’est fait : ce message est publié. Il part dans une demi-minute ; jusque-là, la page permet de revenir sur cette décision, et une réponse « annuler » aussi.',
    trust:
      'C’est fait : ce message est publié et part dans une demi-minute. Les prochains messages de son auteur passeront sans attendre.',
    reject: 'C’est fait : ce message est refusé, avec cette raison :',
    discard: 'C’est fait : ce message est écarté, sans un mot à son auteur.',
    undo: 'C’est fait : la publication est annulée, et le message attend de nouveau. Répondez à ce courrier-ci pour en décider.',
  } satisfies Record<AnsweredAction, string>,
  already: (who: string, what: string) => `Votre réponse n’a rien changé : ${who} ${what}.`,
  nothingToUndo: 'Il n’y a rien à annuler : ce message attend encore.',
  changed:
    'Votre réponse n’a rien décidé : depuis notre avis, ce message a changé ou a été remis en attente. Relisez-le sur la page avant de décider.',
  whats: {
    approve: 'l’a déjà publié',
    trust: 'l’a déjà publié, en faisant confiance à son auteur',
    reject: 'l’a déjà refusé',
    discard: 'l’a déjà écarté',
    ban: 'l’a déjà écarté, et n’accepte plus son auteur',
    spam: 'l’a déjà signalé comme indésirable',
    return: 'l’a rendu à son auteur pour correction',
    resubmit: 'l’a soumis de nouveau',
    withdraw: 'l’a retiré',
    'hand-over': 'l’a confié à une autre liste',
    expire: 'l’a clos, faute de réponse',
    undo: 'l’a remis en attente',
    release: 'l’a publié : il est parti',
  } satisfies Record<HeldAction, string>,
  states: {
    waiting: 'en attente',
    approved: 'publié',
    released: 'publié et parti',
    rejected: 'refusé',
    discarded: 'écarté',
    returned: 'rendu à son auteur',
    withdrawn: 'retiré par son auteur',
    'handed-over': 'confié à une autre liste',
  } satisfies Record<HeldState, string>,
  now: (state: string) => `À présent : ${state}.`,
  author: 'son auteur',
  operator: 'un opérateur',
  vigie: 'Vigie',
  reasonRequired:
    'Rien n’est décidé : pour refuser, il faut une raison, que l’auteur recevra telle quelle. Répondez « NON » suivi de cette raison, par exemple : « NON, cette annonce a déjà paru la semaine dernière. »',
  notAllowed:
    'Rien n’est décidé : vous ne décidez pas, ou plus, des messages de cette liste, ou une mesure suspend votre accès.',
  useless:
    'Rien n’est décidé : sur cette liste, faire confiance à un auteur ne change rien. Répondez « OK » pour publier ce message.',
  unclear: 'Rien n’est décidé : nous n’avons pas trouvé de décision au début de votre réponse.',
  unclearLine: (line: string) => `Nous y avons lu : « ${line} »`,
  words: [
    'Écrivez un de ces mots, seul sur la première ligne :',
    'OK : le message est publié (oui, approuver, publier)\nNON, suivi de la raison : il est refusé, et son auteur lit votre raison\nÉCARTER : il disparaît, sans un mot à son auteur\nCONFIANCE : il est publié, et les prochains messages de son auteur aussi\nANNULER : une publication est annulée, tant que le message n’est pas parti',
  ],
  confirmSubject: (subject: string) => `Confirmez votre décision : ${subject}`,
  confirm: {
    approve: 'Une réponse à notre avis, écrite en votre nom, demande de publier ce message.',
    trust:
      'Une réponse à notre avis, écrite en votre nom, demande de publier ce message et de faire confiance à son auteur.',
    reject: 'Une réponse à notre avis, écrite en votre nom, demande de refuser ce message.',
    discard: 'Une réponse à notre avis, écrite en votre nom, demande d’écarter ce message.',
    undo: 'Une réponse à notre avis, écrite en votre nom, demande d’annuler la publication de ce message.',
  } satisfies Record<AnsweredAction, string>,
  confirmWhy:
    'Rien ne prouve qu’elle vient de vous : rien n’est décidé tant que vous ne confirmez pas sur la page, dans les trois jours. Si vous n’avez rien écrit, ne faites rien.',
  confirmAction: 'Voir et confirmer',
  page: 'La page du message',
  notTheirAddress:
    'Rien n’est décidé : l’adresse à laquelle vous avez écrit ne répond qu’au modérateur dont elle accompagne l’avis. Répondez à votre propre avis, ou décidez sur la page.',
  closedSubject: 'Votre message n’a pas été lu',
  closed:
    'L’adresse à laquelle vous avez écrit n’obéit qu’au modérateur à qui elle a été donnée. Votre message n’a rien décidé, et personne ne l’a lu.',
  closedFooter:
    'Vous recevez ce message parce que votre adresse a écrit à l’une de nos adresses de modération.',
  subjectLine: (subject: string) => `Sujet : ${subject}`,
  footer: (list: string) =>
    `Vous recevez ce message parce que votre adresse a répondu à un avis de modération de la liste ${list}.`,
  confirmFooter: (list: string) =>
    `Vous recevez ce message parce qu’on a répondu en votre nom à un avis de modération de la liste ${list}.`,
};

export type AnswerWords = typeof fr;
