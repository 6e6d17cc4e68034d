export const fr = {
  reason: (why: string) =>
    `Ces mots sont ceux d’une annonce. ${why} Personne n’a été ajouté et rien de ce que vous avez écrit n’est perdu : dites ici, en une phrase, comment ces personnes ont donné leur accord, et l’ajout se fera. Pour l’annonce elle-même, la page « Annoncer quelque chose » montre où elle est la bienvenue.`,
  welcome: (why: string) =>
    `Ces mots sont ceux d’une annonce. ${why} Aucun réglage n’a changé et rien de ce que vous avez écrit n’est perdu : accueillez les nouveaux en d’autres mots, ou laissez ce champ vide. Pour l’annonce elle-même, la page « Annoncer quelque chose » montre où elle est la bienvenue.`,
  held: (until: string | null) =>
    `${until === null ? 'Ce texte ne part plus' : `Ce texte ne partira pas avant le ${until}`} : l’équipe d’éthique a demandé que cette annonce ne soit plus diffusée sans elle. Les nouveaux sont accueillis sans lui ; écrivez-en un autre, et il partira aussitôt.`,
};
