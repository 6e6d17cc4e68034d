import type { Topic } from './topic.js';

export const minutes: Topic = {
  subjects: [
    'Compte rendu de la réunion de {month}',
    'Compte rendu du bureau du {day}',
    'Relevé de décisions, {month} {year}',
  ],
  paragraphs: [
    ['Bonjour,', 'Chers amis,'],
    [
      'Voici le compte rendu de notre dernière réunion, {place}. Nous étions {count}, plus quatre pouvoirs.',
      'Résumé pour ceux qui n’ont pu venir le {day} :',
    ],
    [
      '1. Finances : le solde est positif, la cotisation reste à {price} euros.\n2. Programme : deux visites et un dîner au prochain trimestre.\n3. Accueil : {name} prend contact avec les nouveaux inscrits.',
      '1. Le procès-verbal précédent est adopté.\n2. Le voyage de {year} est confirmé, {count} inscrits à ce jour.\n3. {name} passe la main pour la trésorerie : avis aux volontaires.',
      '1. Le site est à jour.\n2. La liste « annonces » ne servira plus qu’aux annonces ; pour discuter, il y a l’autre.\n3. Prochaine réunion le {day}.',
    ],
    [
      'Merci de me signaler toute erreur dans la semaine.',
      'Sans remarque de votre part sous quinze jours, ce relevé sera réputé adopté.',
    ],
    ['{author}', 'Bien cordialement,\n{author}'],
  ],
  answers: [
    'Merci pour ce compte rendu fidèle. Au point 2, j’avais compris « en {month} ».\n\n{author}',
    'Bravo et merci au bureau.\n\n{author}',
  ],
  liveliness: 0.4,
};
