// One form for all spellings of a word.

/** Characters of a query; what is longer is cut. */
export const LONGEST = 200;

const SILENT = /[\u0300-\u036f.'"`´’‘ʼ＇“”„«»·・‧•\u00ad\u200b-\u200d\ufeff]+/g;
const GAP = /[\s\u2010-\u2015\u2212_/\\,;:!?()[\]{}|<>…~-]+/;
const PLAIN = { ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ß: "ss" };

/** The words of a text in one form for all spellings; by the rules of names/folding.py. */
export function words(text) {
  const lower = text.normalize("NFKC").toLowerCase();
  const bare = lower.normalize("NFD").replace(SILENT, "").normalize("NFC");
  return bare
    .replace(/[øłđæœıþß]/g, (letter) => PLAIN[letter])
    .split(GAP)
    .filter(Boolean);
}
