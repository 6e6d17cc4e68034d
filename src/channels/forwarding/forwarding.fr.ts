export const fr = {
  held: {
    subject: 'Du courrier marqué comme indésirable vous attend',
    text: (address: string) =>
      `Un message à ${address} a été marqué comme indésirable. Comme vous l’avez choisi, il attend que vous le regardiez : libérez-le s’il vous intéresse.`,
    kept: (days: number) => `Sans rien faire, il sera effacé dans ${days} jours.`,
    action: 'Voir ce qui attend',
    footer:
      'Vous recevez ce message, une fois par jour au plus, parce que vous gardez à part le courrier indésirable de votre adresse à vie. Vous en changez sur la même page.',
  },
};
