/** RFC 5321 §4.5.4.1: servers give up after some five days; twice that, and a weekend. So long a bounce finds its way. */
export const returnDays = 14;
/** What waits goes after this; the page says so. */
export const heldDays = 30;
/** As commands by mail are kept: long enough for “where is this message?”. */
export const keptDays = 90;
