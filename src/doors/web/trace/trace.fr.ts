import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Où est ce message ?',
  leadOperator:
    'Cherchez par identifiant de message (Message-ID) ou par adresse : tout le chemin, de la réception à la réponse pour chaque destinataire.',
  leadPerson: 'Cherchez un de vos messages, par son identifiant (Message-ID) ou par votre adresse.',
  query: 'Message-ID ou adresse',
  search: 'Chercher',
  nothing: 'Aucun message trouvé.',
  nothingHint:
    'Un message refusé pendant la connexion n’est jamais entré ici : l’expéditeur en a été averti par son propre serveur.',
  received: 'Reçu le',
  outcome: 'Sort',
  outcomes: {
    distributed: 'distribué',
    held: 'retenu pour un modérateur',
    rejected: 'refusé',
    discarded: 'écarté',
    steered: 'orienté vers un autre canal',
  },
  command: 'demande par courrier',
  author: 'Auteur',
  identities: { proven: 'prouvé', unproven: 'non prouvé', contradicted: 'démenti par son domaine' },
  done: 'Suite donnée',
  notObeyed: 'aucune : écrit par un programme, ou au nom d’un autre',
  reasons: 'Raisons',
  copies: 'Copies',
  copiesTitle: 'Les copies une par une',
  balance: (total: number) => `${counted('fr', total, 'copie', 'copies')} en tout`,
  allCopies: 'Voir chaque copie',
  messageId: 'Message-ID',
  noSubject: '(sans sujet)',
  columns: {
    address: 'Destinataire',
    state: 'État',
    reply: 'Réponse du relais',
    attempts: 'Essais',
    at: 'Répondu le',
  },
  replacedBy: 'reçoit la copie d’une autre liste',
  back: 'Où est ce message ?',
};
