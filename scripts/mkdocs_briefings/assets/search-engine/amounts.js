// Amounts of money in what is typed and in texts, in one form for all notations.

/** A reader of amounts, by the words and numbers that come with the subjects. */
export function amountReader({ amount, step, currencies, scales }) {
  const find = new RegExp(amount, "gi");
  const steps = new RegExp(step, "gi");
  const valueOf = (number) =>
    [...number.matchAll(steps)].reduce((sum, { groups }) => {
      const plain = Number(groups.number.replaceAll(",", ""));
      return sum + plain * (scales[groups.scale?.toLowerCase()] ?? 1);
    }, 0);
  /** Every amount of a text: its key in the index, its place and its words. */
  return (text) =>
    [...text.matchAll(find)].flatMap(({ 0: typed, index, groups }) => {
      const currency = currencies[(groups.sign ?? groups.word)?.toLowerCase()];
      const value = Math.round(valueOf(groups.number));
      return currency ? [{ key: `${currency}${value}x`, index, typed }] : [];
    });
}
