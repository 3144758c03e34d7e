// One form for all spellings of a word.

/** Characters of a query; what is longer is cut. */
export const LONGEST = 200;

/** Functions by the rules of names/folding.py, which come with the subjects. */
export function folding({ silent, gap, letters }) {
  const silence = new RegExp(silent, "g");
  const gaps = new RegExp(gap);
  /** A text with its letters as any keyboard writes them; what stands between words stays. */
  const plain = (text) =>
    Array.from(text.normalize("NFKC").toLowerCase(), (one) => letters[one] ?? one).join("");
  /** The words of a text in one form for all spellings. */
  const words = (text) => {
    const lower = text.normalize("NFKC").toLowerCase().normalize("NFD");
    const bare = lower.replace(silence, "").normalize("NFC");
    const whole = Array.from(bare, (one) => letters[one] ?? one).join("");
    return whole.split(gaps).filter(Boolean);
  };
  return { plain, words };
}
