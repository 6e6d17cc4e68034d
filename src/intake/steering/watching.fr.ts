import { counted, number } from '../../foundation/i18n/format.js';

/** Ce que l’équipe d’éthique et les auteurs apprennent par courriel. */
export const fr = {
  ethicsFooter: 'Vous recevez ce message parce que vous êtes de l’équipe d’éthique.',
  growth: {
    subject: 'Un public qui double de mois en mois',
    text: (months: readonly number[], address: string) => [
      `Le public ${address === '' ? 'd’un texte' : `de ${address}`} double depuis plusieurs mois : ${months.map(people => number('fr', people)).join(' → ')} personnes par mois.`,
      'Rien n’est retenu. À vous de regarder si cette annonce est bienvenue, et de la surveiller, de la permettre ou de la retenir.',
    ],
    see: 'Regarder',
  },
  canary: {
    subject: 'Une adresse que personne n’a reçue vient d’être utilisée',
    text: (author: string, name: string) => [
      `${author === '' ? 'Un expéditeur inconnu' : author} vient d’écrire à l’adresse de « ${name} », une entrée fictive de l’annuaire. Personne n’a jamais reçu cette adresse : elle a été devinée, ou prise quelque part.`,
      'Le message n’a été remis à personne à cette adresse. Les suivants seront comptés sur la même page.',
    ],
    see: 'Voir ce qui est arrivé',
  },
  draft: {
    from: 'Vigie',
    subject: (subject: string) => `L’équipe d’éthique vous répond : ${subject}`,
    answered: 'L’équipe d’éthique a lu votre annonce et vous répond :',
    allowed: (until: string) =>
      `L’équipe d’éthique a lu votre annonce et la permet jusqu’au ${until} : renvoyez-la, elle passera. Elle ajoute :`,
    dropped: 'L’équipe d’éthique a lu votre annonce et ne la fera pas suivre. Sa raison :',
    kept: 'Votre texte est toujours là, avec les endroits où il peut paraître.',
    see: 'Ouvrir mon annonce',
    footer:
      'Vous recevez ce message parce que vous avez demandé à l’équipe d’éthique de regarder cette annonce.',
  },
  people: (count: number) => counted('fr', count, 'personne', 'personnes'),
};
