export const fr = {
  home: 'Retour à l’accueil',
  back: 'Revenir à la page',
  written: 'Ce que vous aviez écrit',
  writtenHint: 'Rien n’est perdu : copiez-le d’ici, revenez à la page et collez-le.',
  writtenField: (at: number) => `Texte ${at}`,
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
  413: {
    title: 'Envoi trop lourd',
    text: 'Ce que vous avez envoyé dépasse ce que le site accepte : dix mégaoctets pour un fichier, deux pour un texte. Rien n’a été changé : revenez à la page précédente et envoyez moins à la fois.',
  },
  500: {
    title: 'Une panne de notre côté',
    text: 'Votre demande n’a pas abouti ; aucun courrier n’a été perdu. Réessayez dans quelques minutes.',
  },
};
