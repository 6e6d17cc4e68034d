/** How long a message waits for moderators, or for its author to change it, before its list's setting applies. */
export const unansweredDays = 14;
