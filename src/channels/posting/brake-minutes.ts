/** Within how many minutes posts and pleas are counted against the emergency brake; `community/lists` counts them. */
export const brakeMinutes = 10;
