/** Reasons that the first group's moderators often give. */
export const moderatorsReasons = [
  {
    title: 'Trop lourd',
    textFr:
      'Votre message pèse trop lourd pour partir à toute la liste. Déposez le fichier en ligne et envoyez-nous le lien : il sera publié aussitôt.',
    textEn:
      'Your message is too heavy to go to the whole list. Put the file online and send us the link: it will be published at once.',
  },
  {
    title: 'Annonce commerciale',
    textFr:
      'Cette liste sert à préparer les sorties du groupe ; nous n’y publions pas d’annonce pour une entreprise.',
    textEn:
      'This list is for preparing the group’s outings; we publish no announcements for a business here.',
  },
  {
    title: 'Déjà annoncé',
    textFr: 'Cet événement a déjà été annoncé sur la liste. Nous le rappellerons la semaine qui précède.',
    textEn: 'This event has been announced on the list already. We will recall it the week before.',
  },
];

export const moderatorsNote =
  'J’ai écrit à l’auteur pour lui demander de quelle traversée il s’agit. Sa réponse devrait arriver ce soir.';
