export const fr = {
  home: 'Retour à l’accueil',
  400: {
    title: 'Demande illisible',
    text: 'Le site n’a pas compris cette demande. Revenez à la page précédente et réessayez.',
  },
  403: {
    title: 'Cette page ne vous est pas ouverte',
    text: 'Vous n’avez pas les droits nécessaires. Si vous pensez les avoir, vérifiez avec quelle identité vous êtes connecté, ou écrivez aux animateurs du groupe.',
  },
  404: {
    title: 'Rien à cette adresse',
    text: 'La page a peut-être changé de place, ou l’adresse a été coupée en chemin. Rien n’a été perdu.',
  },
  409: {
    title: 'Le formulaire a expiré',
    text: 'Il a été rempli il y a trop longtemps, ou dans un autre onglet depuis une nouvelle connexion. Rien n’a été changé : revenez à la page et recommencez.',
  },
  500: {
    title: 'Une panne de notre côté',
    text: 'Votre demande n’a pas abouti ; aucun courrier n’a été perdu. Réessayez dans quelques minutes.',
  },
};
