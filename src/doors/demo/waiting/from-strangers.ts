import { html, plainText } from '../wire/written-message.js';
import { arrive, type Arrival, type Scene } from './scene.js';

/** People no list knows: a seller, a recruiter, and somebody who meant well. */
export function arrivalsFromStrangers(scene: Scene): Arrival[] {
  return [
    arrive(scene, {
      list: 'voile',
      from: { name: 'Voilerie des Deux Caps', address: 'bonjour@voilerie-deux-caps.example' },
      subject: 'Déstockage de voiles d’occasion : -40 % pour les associations',
      content: plainText(
        'Madame, Monsieur,\n\nNotre atelier renouvelle son parc de location. Génois, grand-voiles et spis révisés partent à prix doux jusqu’à la fin du mois.\n\nCatalogue sur demande. Livraison possible dans tous les ports de la façade atlantique.\n\nL’équipe de la Voilerie des Deux Caps',
      ),
      minutesAgo: 190,
    }),
    arrive(scene, {
      list: 'offres',
      from: { name: 'Cabinet Lumerac', address: 'recrutement@cabinet-lumerac.example' },
      subject: 'Directeur industriel H/F, région de Grenoble',
      content: html(
        '<html><body><h2 style="color:#224466">Directeur industriel H/F</h2>\n<p>Pour une entreprise familiale de <b>180 personnes</b>, nous cherchons un directeur industriel.</p>\n<ul><li>Usinage de précision</li><li>Deux sites, dont un en montagne</li></ul>\n<p>Répondre à <a href="https://cabinet-lumerac.example/offre/412">cette adresse</a>.</p></body></html>',
      ),
      minutesAgo: 165,
    }),
    arrive(scene, {
      list: 'voile-debats',
      from: { name: 'Maryvonne Le Guerval', address: 'maryvonne.leguerval@boite-a-lettres.example' },
      subject: 'Carnets de bord de mon père',
      content: plainText(
        'Bonjour,\n\nMon père, qui naviguait avec plusieurs d’entre vous, m’a laissé onze carnets de bord (1961-1988). Ils méritent mieux que mon grenier. L’un de vous voudrait-il les lire, ou connaît-il un musée que cela intéresserait ?\n\nMaryvonne Le Guerval',
      ),
      minutesAgo: 140,
    }),
  ];
}
