// Names as they sound in Latin letters: Yi Jae-myeong, Lee Jae Myung. One form for each sound.

/** How the words of a name sound in each language that has a table of spellings. */
export function hearing(languages) {
  const heard = languages.map(inLanguage);
  return (words) => heard.map((sound) => sound(words));
}

function inLanguage({ sounds, families }) {
  const spellings = new RegExp(Object.keys(sounds).join("|"), "g");
  const heard = (text) => text.replace(spellings, (spelling) => sounds[spelling]);
  const family = new Map(Object.entries(families));
  return ([first, ...rest]) => `${family.get(first) ?? heard(first)} ${heard(rest.join(""))}`;
}
