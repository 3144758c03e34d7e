// Korean names in Latin letters: Yi Jae-myeong, Lee Jae Myung. One form for each sound.

/** How the words of a name sound, by the table of spellings that comes with the subjects. */
export function hearing({ sounds, families }) {
  const spellings = new RegExp(Object.keys(sounds).join("|"), "g");
  const heard = (text) => text.replace(spellings, (spelling) => sounds[spelling]);
  const family = new Map(Object.entries(families));
  return ([first, ...rest]) => `${family.get(first) ?? heard(first)} ${heard(rest.join(""))}`;
}
