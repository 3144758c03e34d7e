// Korean names in Latin letters: Yi Jae-myeong, Lee Jae Myung. One letter for each sound.
const FAMILY = /^(lee|yi|ri|rhee|i)$/;
const SOUNDS = [
  [/yeo|yoo|you|yu|yo/g, "y"],
  [/ae|ai|ay|e(?![ou])/g, "e"],
  [/eo|eu|oo|ou|u|o/g, "o"],
  [/ee|i/g, "i"],
  [/ck|g|q/g, "k"],
  [/sh/g, "s"],
  [/d/g, "t"],
  [/b/g, "p"],
  [/r/g, "l"],
  [/ch/g, "j"],
];

/** The words of a name in one form for all romanisations. */
export function sound(parts) {
  const [first, ...rest] = parts;
  let given = rest.join("");
  for (const [spelling, letter] of SOUNDS) given = given.replace(spelling, letter);
  const family = FAMILY.test(first)
    ? "i"
    : SOUNDS.reduce((name, [from, to]) => name.replace(from, to), first);
  return `${family} ${given}`;
}
