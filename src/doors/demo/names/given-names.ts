/** Given names that parents chose in an era, by the year of birth. */
export interface GivenNames {
  readonly bornUntil: number;
  readonly men: readonly string[];
  readonly women: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** In order of time; the last one has no end. */
export const givenNames: readonly GivenNames[] = [
  {
    bornUntil: 1944,
    men: words(`Jean Pierre Jacques Michel André Bernard Claude Henri René Robert Roger Georges Marcel Louis Paul
      Guy Raymond Gérard Yves François Maurice Lucien Hubert Xavier Étienne Albert Gilbert Edmond Roland Jean-Marie
      Jean-Claude Jean-Paul Aimé Fernand Gaston Marc Alain Daniel Joseph Émile`),
    women: words('Marie Jeanne Denise Simone Monique Odette Thérèse Madeleine Colette Geneviève'),
  },
  {
    bornUntil: 1966,
    men: words(`Philippe Patrick Alain Bernard Michel Dominique Christian Daniel Jean-Pierre Jean-Luc Jean-François
      Jean-Michel Gérard Pascal Thierry Bruno Didier Éric Hervé Yves Denis Gilles Serge Francis Marc Olivier
      François Xavier Benoît Régis Rémi Vincent Bertrand Antoine Luc Loïc Joël Yannick Hugues Arnaud`),
    women:
      words(`Martine Brigitte Catherine Françoise Sylvie Christine Nathalie Isabelle Véronique Anne Dominique
      Pascale Claire Hélène Agnès Marie-Christine Anne-Marie Béatrice Élisabeth Florence Chantal Odile`),
  },
  {
    bornUntil: 1984,
    men: words(`Christophe Laurent Stéphane Frédéric Nicolas Sébastien David Jérôme Olivier Guillaume Julien Cédric
      Fabrice Ludovic Emmanuel Mathieu Benoît Grégory Arnaud Thomas Xavier Vincent Antoine Alexandre Cyril Romain
      Damien Aurélien Pierre-Yves Matthieu Fabien Sylvain Gaël Bruno Raphaël Étienne Franck Renaud Yann Erwan`),
    women:
      words(`Sandrine Stéphanie Céline Sophie Virginie Karine Delphine Aurélie Émilie Laure Anne-Sophie Caroline
      Hélène Claire Marion Cécile Valérie Élodie Gaëlle Sabine Laetitia Magali Bérengère Marie-Laure Estelle`),
  },
  {
    bornUntil: 1998,
    men: words(`Thomas Alexandre Maxime Romain Quentin Florian Kévin Antoine Nicolas Clément Valentin Guillaume
      Adrien Benjamin Pierre Paul Louis Hugo Simon Bastien Corentin Rémi Baptiste Arthur Jean-Baptiste Victor
      Martin Aurélien Tristan Augustin Élie Gabriel Léo Mathis Loïc Cyprien Théophile Édouard Thibault Samuel`),
    women:
      words(`Camille Marie Laura Manon Pauline Marine Mathilde Chloé Léa Julie Lucie Anaïs Charlotte Élise
      Margaux Alice Juliette Clémence Solène Morgane Inès Ariane Constance Agathe Victoire Anne-Claire Éloïse`),
  },
  {
    bornUntil: Infinity,
    men: words(`Lucas Hugo Nathan Théo Enzo Mathis Louis Raphaël Gabriel Arthur Jules Adam Paul Maël Timothée Gaspard
      Augustin Antonin Noé Sacha Malo Titouan Côme Basile Léon Ulysse Achille Oscar Félix Joachim Marius Nils
      Ilyes Yanis Rayan Victor Ambroise Anatole Eliott Pierre-Louis`),
    women:
      words(`Emma Léa Jade Louise Alice Lina Chloé Inès Camille Zoé Manon Juliette Lou Rose Anna Jeanne Margot
      Apolline Capucine Héloïse Salomé Éléonore Garance Blanche Maëlys Clémence Sixtine Yasmine Nour Maïwenn`),
  },
];
