export const fr = {
  title: 'Essayer la démonstration',
  lead: 'Une communauté fictive de 17 000 personnes, 300 groupes et 1 500 listes vit ici. Prenez la place de l’une d’elles.',
  closed: 'Sur ce serveur, on ne peut pas prendre la place d’une personne fictive.',
  signInAs: (name: string) => `Entrer comme ${name}`,
  promotion: (year: number) => `X${year}`,
  notX: 'non X',
  roles: {
    animator: {
      name: 'Animatrice',
      what: 'Elle fait vivre un groupe et ses listes, et modère ce qui s’y écrit.',
    },
    member: { name: 'Membre', what: 'Il lit les listes de ses groupes, et tient à sa tranquillité.' },
    moderator: {
      name: 'Modératrice',
      what: 'Elle décide des messages en attente, souvent depuis son téléphone.',
    },
    poster: { name: 'Auteur', what: 'Il a quelque chose à dire à plusieurs groupes à la fois.' },
    editor: { name: 'Rédactrice', what: 'Elle compose la lettre mensuelle de la communauté.' },
    ethics: {
      name: 'Équipe déontologie',
      what: 'Il instruit les plaintes et veille sur les envois en nombre.',
    },
    board: { name: 'Conseil', what: 'Elle signe, à deux, ce qui touche tout le monde.' },
    ax: { name: 'AX', what: 'Il écrit au nom de l’association des anciens.' },
    operator: {
      name: 'Exploitante',
      what: 'Bénévole, elle fait tourner le service et répond à « où est mon message ? ».',
    },
  },
  mailTitle: 'Écrire à une liste',
  mailText: (host: string, port: number) =>
    `Le service reçoit le courrier en SMTP sur ${host}, port ${port}. Avec n’importe quelle messagerie, ou en une ligne :`,
  subject: 'Dîner de mars',
  body: 'Qui serait libre le 12 ?',
  outbox: 'Voir le courrier parti',
  outboxText:
    'Rien ne sort de cette machine : tout ce que Vigie aurait envoyé se lit ici, tel que chaque abonné l’aurait reçu.',
  confirm: (name: string) => `Entrer comme ${name} ?`,
  confirmText: 'C’est une personne fictive. Tout ce que vous ferez en son nom reste dans la démonstration.',
};
