import { counted, number } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Assez d’annuaire pour cette heure',
  text: (people: number) =>
    `Vous avez consulté plus de ${number('fr', people)} fiches en une heure. Pour que personne ne recopie l’annuaire page après page, les suivantes attendent un peu.`,
  wait: (minutes: number) =>
    `Revenez dans ${counted('fr', minutes, 'minute', 'minutes')}. Tout le reste du site vous est ouvert.`,
  help: 'Si un vrai travail de groupe demande davantage, écrivez aux opérateurs du site : ils ont été prévenus.',
  home: 'Retour à l’accueil',
  notice: {
    subject: (name: string) => `Annuaire : ${name} a atteint la limite de consultation`,
    text: (name: string, address: string, people: number) => [
      `${name} (${address}) a consulté plus de ${number('fr', people)} fiches d’annuaire en une heure, par les pages du site ou par l’API. Les suivantes lui sont refusées jusqu’à ce que l’heure ait passé.`,
      'Un animateur qui met de l’ordre dans un très grand groupe peut en arriver là. Une session ou un jeton volés aussi : si ce n’est pas un travail que vous connaissez, posez-lui la question, et suspendez son accès en attendant la réponse.',
    ],
    footer:
      'Vous recevez ce message parce que vous êtes opérateur du site. Il part au plus une fois par jour et par personne.',
  },
};
