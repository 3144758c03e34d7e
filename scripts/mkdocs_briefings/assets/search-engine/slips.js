// Typing errors between two words.

/** How many letters are left out, added, wrong or swapped; more than `most` counts as infinite. */
export function slips(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = nextRow(one, other, last, before);
    if (Math.min(...row) > most) return Infinity;
    before = last;
    last = row;
  }
  const count = last[other.length];
  return count > most ? Infinity : count;
}

/** What one more letter costs, for each number of letters of the other word. */
function nextRow(one, other, last, before) {
  const i = last[0] + 1;
  const row = [i];
  for (let j = 1; j <= other.length; j += 1) {
    const same = one[i - 1] === other[j - 1] ? 0 : 1;
    let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    if (swapped) cost = Math.min(cost, before[j - 2] + 1);
    row.push(cost);
  }
  return row;
}
