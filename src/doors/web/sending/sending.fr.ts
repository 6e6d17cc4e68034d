import { counted, number } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Envoi',
  bar: 'Avancement de l’envoi',
  sent: (sent: number, total: number) =>
    `${number('fr', sent)} sur ${counted('fr', total, 'exemplaire parti', 'exemplaires partis')}`,
  percent: (percent: number) => `${percent} %`,
  waiting: (count: number) => counted('fr', count, 'attend son tour', 'attendent leur tour'),
  delayed: (count: number) =>
    counted(
      'fr',
      count,
      'reporté par le serveur qui le reçoit',
      'reportés par les serveurs qui les reçoivent',
    ),
  failed: (count: number) => counted('fr', count, 'refusé', 'refusés'),
  nobody: 'Personne à qui l’envoyer.',
  ends: (time: string) => `À ce rythme, le dernier partira vers ${time}.`,
  starting: 'Le rythme se mesure ; l’estimation vient.',
  paused: (at: string) =>
    `En pause depuis ${at}. Ce qui était déjà confié au relais arrive encore ; tout le reste attend.`,
  done: (at: string) => `Tous les exemplaires ont été présentés. Le dernier, le ${at}.`,
  refresh: 'Actualiser',
  follows: 'Cette page se met à jour toute seule.',
};
