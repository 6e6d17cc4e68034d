const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What decides, French first, without accents. */
export const decisionWords = {
  approve: wordSet(
    `ok okay oui ouais yes yep approuver approuve approuvez approuvee approve approved
     publier publie publiez publiee publish published accepter accepte acceptez acceptee accept accepted
     valider valide validez validee accord acc diffuser diffuse diffusez go bon`,
  ),
  trust: wordSet('confiance trust trusted'),
  discard: wordSet(
    'ecarter ecarte ecartez ecartee discard discarded ignorer ignore ignorez jeter jette jetez',
  ),
  undo: wordSet('annuler annule annulez annulee annulation undo cancel'),
} as const;

/** Said first, they refuse; what follows is the reason. */
export const refusals = wordSet(
  `non no nope refus rejet refuser refuse refusez refusee reject rejected rejeter rejette rejetez rejetee decline`,
);

/** Beside a decision they change nothing. Never one that could: no `mais`, no `pas`, no `si`. */
export const fillers = wordSet(
  `bonjour bonsoir salut hello hi merci thanks thank you svp stp please s il vous te plait d pour pr moi ma part de
   tout a fait bien sur je tu nous on peux peut pouvez peuvent fais fait faites lui leur a au l la le les ce cet cette c
   est it this that the message mail auteur author et and to for of me him her them i can may`,
);

export const greetings = wordSet('bonjour bonsoir salut hello hi dear cher chere chers cheres hey');

/** A line of nothing but these ends what somebody has to say. */
export const closings = wordSet(
  `cordialement amicalement bien a vous toi sinceres salutations cdlt cdt bonne journee soiree merci d avance
   best kind warm regards sincerely yours cheers thanks thank you amities bises`,
);

/** After a no, they say yes: “no problem”. */
export const reassurances = wordSet(
  `probleme problemes problem problems souci soucis pb objection objections worries worry issue issues doubt doute`,
);

/** On the line of a no, they ask for the opposite. As they are written: « déjà publié » is a reason. */
export const contradictions = wordSet(
  `ok okay oui ouais yes yep approuve approuvez approuver approve publie publiez publier publish accepte acceptez accept
   diffuse diffusez diffuser`,
);

/** Below a yes, they may take it back. */
export const doubts = wordSet(
  `mais pas ne n non si sauf sinon attends attendez attendre avant plutot abord refus rejet refuser refuse refusez
   refusee reject rejected rejeter rejette rejetez but not no nope unless until wait before dont doesnt rather`,
);

/** Around a reassurance. */
export const reassuranceFillers = wordSet(
  'pas de du d tout aucun aucune a any not the at all il n y is there there s me',
);
