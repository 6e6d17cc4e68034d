import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  register: {
    title: 'Envois exceptionnels',
    lead: 'Le conseil peut écrire à tout l’annuaire quand l’urgence l’exige : deux de ses membres signent, un motif est écrit, et il n’y en a pas plus d’un en douze mois. Ce registre les montre tous, pour toujours.',
    none: 'Aucun envoi exceptionnel pour l’instant.',
    sentOn: (day: string) => `Le ${day}`,
    reach: (count: number) => `Envoyé à ${counted('fr', count, 'personne', 'personnes')}`,
    reachUnknown: 'Nombre de destinataires non conservé',
    before: 'avant Vigie',
    reason: 'Motif :',
    signatures: (proposer: string, signer: string) => `Proposé par ${proposer}, signé par ${signer}.`,
    somebody: 'un membre du conseil',
    read: 'Lire le message',
    all: 'Tous les envois exceptionnels',
    textMembers: 'Le texte se lit une fois connecté, si vous êtes inscrit à l’annuaire.',
    signIn: 'Se connecter',
    textLost: 'Le texte de cet envoi n’a pas été conservé.',
    propose: 'Proposer un envoi exceptionnel',
  },
  board: {
    title: 'Envoi exceptionnel',
    tab: 'Envoi exceptionnel',
    lead: 'Un mot urgent du conseil à tout l’annuaire. Vous écrivez, un autre membre du conseil signe, et le message part aussitôt.',
    open: 'En attente d’une seconde signature',
    noneOpen: 'Aucune proposition n’attend.',
    by: (name: string) => `Proposé par ${name} le`,
    form: 'Proposer',
    reach: (count: number) =>
      `Il partirait aujourd’hui vers ${counted('fr', count, 'personne', 'personnes')}.`,
    tooSoon: (day: string) =>
      `Un envoi est parti il y a moins de douze mois. Le prochain peut être signé à partir du ${day}.`,
    subject: 'Objet',
    subjectHint: 'Court : il se lit sur l’écran verrouillé d’un téléphone.',
    text: 'Message',
    textHint: 'Texte simple. Les adresses web deviennent des liens dans la plupart des messageries.',
    reason: 'Pourquoi tout le monde doit le recevoir',
    reasonHint: 'Ce motif figure au bas du message et, pour toujours, dans le registre public.',
    language: 'Langue',
    languages: { fr: 'français', en: 'anglais' },
    propose: 'Proposer au conseil',
    proposeHint:
      'Rien ne part encore : vous verrez le message tel qu’il sera reçu, et un autre membre du conseil devra le signer.',
    errors: {
      subject: 'Écrivez un objet d’au plus 120 signes.',
      text: 'Écrivez le message, en 8 000 signes au plus.',
      reason: 'Écrivez le motif, en 1 000 signes au plus.',
    },
    preview: 'Tel qu’il sera reçu',
    from: 'De',
    subjectIs: 'Objet',
    sign: 'Signer et envoyer maintenant',
    signHint: (count: number) =>
      `Votre signature envoie ce message à ${counted('fr', count, 'personne', 'personnes')}. Rien ne pourra le rappeler.`,
    own: 'Vous l’avez proposé : un autre membre du conseil doit le signer.',
    withdraw: 'Retirer la proposition',
    withdrawn: 'Cette proposition a été retirée.',
    sent: 'Ce message est parti.',
    seeRegister: 'Le voir dans le registre',
    register: 'Le registre public',
    done: {
      proposed: 'La proposition est enregistrée. Les autres membres du conseil viennent d’en être avertis.',
      sent: 'Signé. Le message part.',
      withdrawn: 'La proposition est retirée. Rien n’est parti.',
      own: 'Vous l’avez proposé : il faut la signature d’un autre membre du conseil.',
      closed: 'Cette proposition est déjà close.',
      'proposer-gone':
        'Qui l’a proposé n’est plus membre du conseil : quelqu’un d’autre doit le proposer à nouveau.',
      'too-soon':
        'Un envoi exceptionnel est parti il y a moins de douze mois : celui-ci ne peut pas encore partir.',
    } as Readonly<Record<string, string>>,
  },
};
