export const fr = {
  title: (group: string) => `Rejoindre ${group}`,
  back: 'Retour au groupe',
  leadOpen: 'Ce groupe est ouvert à tous : vous en serez membre aussitôt.',
  leadAsked:
    'Ses animateurs lisent chaque demande et y répondent. Dites-leur en quelques mots qui vous êtes.',
  strangerLead:
    'Sans compte : donnez votre adresse, et confirmez depuis le courrier que vous y recevrez. C’est ce clic qui crée votre compte, sans mot de passe.',
  haveAccount: 'Vous avez déjà un compte ?',
  signIn: 'Connectez-vous',
  reason: 'Pourquoi souhaitez-vous en être ?',
  reasonHint: 'Les animateurs du groupe seront seuls à le lire.',
  name: 'Votre nom',
  address: 'Votre adresse électronique',
  addressHint: 'Elle ne sera montrée qu’aux animateurs du groupe.',
  ask: 'Envoyer ma demande',
  join: 'Rejoindre ce groupe',
  wrong: {
    reason: 'Écrivez quelques mots, 2 000 caractères au plus.',
    name: 'Écrivez votre nom, 200 caractères au plus, sans caractère invisible.',
    address: 'Cette adresse est incomplète ou ne convient pas.',
  },
  limited:
    'Vous avez fait beaucoup de demandes en peu de temps. Les animateurs ont déjà les précédentes ; réessayez dans quelques jours.',
  limitedNetwork: 'Beaucoup de demandes viennent d’être faites. Réessayez dans une heure.',
  sentTitle: 'Regardez votre courrier',
  sent: (address: string) =>
    `Un courrier part à l’instant vers ${address}. Ouvrez le lien qu’il contient et confirmez : votre demande sera alors transmise.`,
  sentHint:
    'Rien reçu ? Regardez parmi les indésirables. Un seul courrier part par jour pour un même groupe.',
  confirmTitle: (group: string) => `Confirmer votre demande : ${group}`,
  confirmText: (address: string) =>
    `Vous demandez à rejoindre ce groupe avec l’adresse ${address}. Un dernier geste, et votre demande est transmise.`,
  confirm: 'Confirmer ma demande',
  confirmedTitle: {
    joined: 'Vous êtes membre',
    asked: 'Votre demande est transmise',
    'already-member': 'Vous êtes déjà membre',
    'already-asked': 'Votre demande attend déjà',
    'reason-missing': 'Votre demande n’est pas partie',
    'invited-only': 'Ce groupe ne prend plus de demandes',
    limited: 'Votre demande n’est pas partie',
  },
  confirmedText: {
    joined: 'Bienvenue ! Connectez-vous avec votre adresse pour choisir les listes que vous voulez recevoir.',
    asked: 'Vous serez prévenu par courrier de la réponse des animateurs.',
    'already-member': 'Vous n’avez rien à faire : connectez-vous pour régler vos listes.',
    'already-asked': 'Vous serez prévenu par courrier de la réponse des animateurs.',
    'reason-missing': 'Le groupe demande maintenant une raison : faites votre demande de nouveau.',
    'invited-only': 'On y entre désormais par invitation de ses animateurs.',
    limited: 'Vous avez fait beaucoup de demandes en peu de temps. Réessayez dans quelques jours.',
  },
  seeGroup: 'Voir le groupe',
  dead: {
    expired: 'Ce lien a plus d’une semaine. Faites votre demande de nouveau depuis la page du groupe.',
    used: 'Ce lien a déjà servi : votre demande est transmise.',
    unknown: 'Ce lien n’est pas complet, ou n’est pas de nous.',
  },
  deadTitle: 'Ce lien ne sert plus',
};
