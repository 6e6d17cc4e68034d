/** What the pages about one's own account share. */
export const fr = {
  again: {
    title: 'Connectez-vous de nouveau',
    why: 'Ce qui donnerait votre compte à quelqu’un d’autre demande une connexion de moins d’une heure : un navigateur resté ouvert n’y suffit pas.',
    send: 'Recevoir un lien de connexion',
  },
};
