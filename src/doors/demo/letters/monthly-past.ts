import type { DemoArticle } from './written.js';

/** The monthly letter, the latest past issue first. */
export const monthlyIssues: readonly (readonly DemoArticle[])[] = [
  [
    {
      category: 'events',
      title: 'Conférence : ce que les glaces nous apprennent du climat',
      text: 'Deux glaciologues de retour du Groenland racontent quarante ans de forages et ce qu’on lit dans une carotte de trois kilomètres. La conférence est ouverte à tous, conjoints et enfants à partir de quinze ans compris ; elle sera suivie d’un verre.\n\nEntrée libre, inscription souhaitée pour préparer la salle.',
      contact: 'Claire Vasseur, conferences@courriel.example',
      link: 'https://conferences.example/glaces',
      on: 12,
    },
    {
      category: 'events',
      title: 'Visite guidée des réserves du musée des Arts et Métiers',
      text: 'Le conservateur nous ouvre les réserves de Saint-Denis : machines à calculer, instruments de Lavoisier, maquettes de locomotives. Deux groupes de vingt personnes, à 10 h et à 14 h. Participation de 12 euros, à régler sur place.',
      contact: 'visites@courriel.example',
      on: 20,
    },
    {
      category: 'groups',
      title: 'X-Voile cherche des équipiers pour le convoyage d’Antibes à Bastia',
      text: 'Trois bateaux de douze mètres descendent en Corse pour le week-end de l’Ascension. Débutants bienvenus s’ils acceptent un quart de nuit. Départ jeudi à l’aube, retour par le ferry du dimanche soir ; comptez 180 euros tout compris.',
      contact: 'equipiers@courriel.example',
    },
    {
      category: 'groups',
      title: 'Le chœur reprend : pupitres de ténors et de basses ouverts',
      text: 'Au programme de l’année, le Requiem de Fauré et des chansons de la Renaissance. Répétitions le mardi à 20 h, près de la place Monge. Il faut savoir suivre une partition, pas davantage.',
      contact: 'choeur@courriel.example',
      link: 'https://choeur.example/',
    },
    {
      category: 'school',
      title: 'Les élèves cherchent des tuteurs pour leurs projets scientifiques',
      text: 'Quarante groupes de cinq élèves commencent un projet d’un an, de la cryptographie à l’hydrologie. Un tuteur leur consacre une heure par mois, à distance s’il le faut. Les sujets sont en ligne ; on répond à chacun sous huit jours.',
      link: 'https://projets.example/tuteurs',
    },
    {
      category: 'associations',
      title: 'Tutorat du samedi : il manque des mathématiciens patients',
      text: 'L’association accompagne des collégiens de Saint-Ouen, le samedi de 10 h à midi. Il nous manque six bénévoles pour la rentrée. On vient avec ce que l’on sait et l’envie de l’expliquer trois fois ; le café est offert.',
      contact: 'Nadia Belkacem, samedi@courriel.example',
    },
    {
      category: 'miscellaneous',
      title: 'À la recherche des cahiers de physique de la promotion 1958',
      text: 'La bibliothèque prépare une exposition sur l’enseignement de la physique. Elle serait heureuse d’emprunter, ou de numériser sur place, les cahiers de cours que vous auriez gardés. Ils vous seront rendus en mains propres.',
      contact: 'exposition@courriel.example',
    },
    {
      category: 'groups',
      title: 'Déjeuner mensuel des anciens de Lyon, brasserie Georges',
      text: '',
      on: 4,
      isCalendar: true,
    },
    {
      category: 'groups',
      title: 'Marche du dimanche : forêt de Rambouillet, 18 km',
      text: '',
      on: 15,
      isCalendar: true,
    },
  ],
  [
    {
      category: 'events',
      title: 'Table ronde : reprendre une petite entreprise industrielle',
      text: 'Quatre camarades qui ont racheté une fonderie, un fabricant de ressorts, une imprimerie et un chantier naval disent ce qu’ils referaient et ce qu’ils ne referaient pas. Une heure d’échanges, une heure de questions, puis un buffet.',
      contact: 'reprise@courriel.example',
      link: 'https://reprise.example/',
      on: 18,
    },
    {
      category: 'events',
      title: 'Concert de l’orchestre à Saint-Étienne-du-Mont',
      text: 'La Symphonie inachevée de Schubert et le concerto pour clarinette de Mozart. L’orchestre réunit soixante musiciens de dix-sept à quatre-vingts ans. Places à 15 euros, gratuites pour les élèves.',
      link: 'https://orchestre.example/places',
      on: 23,
    },
    {
      category: 'groups',
      title: 'X-Toulouse fête ses trente ans',
      text: 'Trente ans de déjeuners, de visites d’usines et de randonnées : le groupe invite tous ceux qui en ont été, où qu’ils vivent aujourd’hui. Cocktail à l’hôtel d’Assézat, et pour qui veut, la Montagne Noire le lendemain.',
      contact: 'toulouse@courriel.example',
      on: 28,
    },
    {
      category: 'school',
      title: 'Appel à témoignages : les stages ouvriers, de 1960 à aujourd’hui',
      text: 'Deux élèves écrivent un mémoire sur le stage ouvrier. Quel atelier, quels collègues, quel souvenir ? Une page suffit. Les témoignages seront versés aux archives de l’École, anonymes si vous le demandez.',
      contact: 'memoire.stages@courriel.example',
    },
    {
      category: 'careers',
      title: 'Soirée « changer de voie après cinquante ans »',
      text: 'Comment s’y prend-on, combien de temps faut-il, que dit la famille ? Trois témoignages, puis des tables de six avec un conseiller. La soirée est réservée à trente personnes ; ceux qui n’ont pas de place seront prioritaires au printemps.',
      link: 'https://carrieres.example/cinquante',
      on: 10,
    },
    {
      category: 'associations',
      title: 'Bourses : deux cents dossiers à lire cet automne',
      text: 'La fondation reçoit chaque année plus de dossiers. Un lecteur en étudie une dizaine en un mois, chez lui, avec une grille et un référent à qui téléphoner. Aucune expérience requise, de la constance oui.',
      contact: 'lecteurs@courriel.example',
    },
    {
      category: 'events',
      title: 'Permanence généalogie, bibliothèque, 14 h à 17 h',
      text: '',
      on: 7,
      isCalendar: true,
    },
    {
      category: 'groups',
      title: 'Tournoi de bridge mensuel, maison des associations',
      text: '',
      on: 16,
      isCalendar: true,
    },
  ],
  [
    {
      category: 'events',
      title: 'Une journée sur les traces de Vauban à Besançon',
      text: 'Citadelle le matin avec une historienne des fortifications, vieille ville l’après-midi, et le musée du Temps pour finir. Départ de Paris par le train de 7 h 28, retour à 21 h. 95 euros avec le déjeuner.',
      contact: 'Hubert Grandclément, voyages@courriel.example',
      on: 14,
    },
    {
      category: 'groups',
      title: 'Les joueurs d’échecs se mesurent aux élèves',
      text: 'Vingt échiquiers en simultanée contre une maître international, promotion 2021, puis un tournoi rapide en sept rondes. Tous les niveaux ; les pendules sont prêtées.',
      contact: 'echecs@courriel.example',
      on: 22,
    },
    {
      category: 'school',
      title: 'La bibliothèque met en ligne ses manuscrits du XIXe siècle',
      text: 'Cours d’Ampère, lettres d’Arago, cahiers d’élèves de 1830 : huit cents documents peuvent être lus et annotés par tous. On cherche des volontaires pour transcrire les écritures les plus difficiles.',
      link: 'https://manuscrits.example/',
    },
    {
      category: 'associations',
      title: 'Banque alimentaire : équipes d’un week-end',
      text: 'La collecte nationale a besoin de trois cents paires de bras dans douze magasins. On s’inscrit par créneaux de deux heures, en famille si l’on veut. Les chauffeurs avec un utilitaire sont très attendus.',
      link: 'https://collecte.example/inscription',
      on: 28,
    },
    {
      category: 'miscellaneous',
      title: 'Prêt d’un piano à queue contre bons soins',
      text: 'Pleyel de 1926, accordé chaque année, un mètre soixante-quinze. Nous partons trois ans à l’étranger et préférons le savoir joué. À venir chercher à Versailles ; nous partageons le transport.',
      contact: 'piano@courriel.example',
    },
  ],
];

/** The introduction of the latest issue. */
export const monthlyIntroduction =
  'Chers lecteurs,\n\nvous avez été quarante à proposer quelque chose ce mois-ci ; nous avons dû choisir. Merci à ceux dont l’article attend le numéro suivant.';
