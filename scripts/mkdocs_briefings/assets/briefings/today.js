// Which day it is for the reader, who may come long after the build.

/** Today on the reader's own calendar, in ISO 8601: Swedish writes days so. */
export const today = () => new Date().toLocaleDateString("sv");

/** The first words, or those that took their place on a day, if that day has come. */
export const wordsNow = (words, day, later) => (day && day <= today() ? later : words);
