export const fr = {
  title: 'Être prévenu de ce qui attend',
  lead: 'Quand vous recevez un courrier pour un message qui attend votre décision.',
  rhythm: 'Me prévenir',
  rhythms: {
    'at-once': { label: 'Aussitôt', hint: 'Un courrier par message, dès qu’il arrive.' },
    hourly: {
      label: 'Une fois par heure',
      hint: 'Un seul courrier pour tout ce qui attend, à l’heure pile, entre 7 h et 22 h.',
    },
    daily: { label: 'Une fois par jour', hint: 'Un seul courrier pour tout ce qui attend, à 8 h.' },
  },
  quietNights: 'Jamais la nuit',
  quietNightsHint:
    'Si vous êtes prévenu aussitôt : ce qui arrive entre 22 h et 7 h est réuni dans un courrier à 7 h.',
  save: 'Enregistrer',
  reminders:
    'Si personne ne décide, vous recevez un rappel au bout de six heures, d’un jour, puis de trois jours, au rythme choisi et jamais entre 22 h et 7 h.',
  queue: 'Voir ce qui attend',
  nothing: 'Vous ne modérez aucune liste : rien n’attend votre décision.',
  wrong: 'Choisissez l’une de ces réponses.',
  done: { saved: 'Votre choix est enregistré.' },
};
