// How far a search reaches: into the indexes of the newest pages first, then into all.

const ENOUGH = 300; // pages that a first look is worth

/** The indexes to ask, one set after another, until an answer is good enough; the last is all. */
export function reaches(indexes, { day }, most = Infinity) {
  const all = indexes.slice(0, most);
  const first = day ? indexes.filter(isOf(day)) : newest(all);
  return first.length && first.length < all.length ? [first, all] : [all];
}

/** Whether an index has pages of a day or month. */
const isOf = (day) => (index) =>
  index.first <= day.first.slice(0, 7) && day.last.slice(0, 7) <= index.last;

function newest(indexes) {
  const found = [];
  let pages = 0;
  for (const index of indexes) {
    if (!index.first || pages >= ENOUGH) continue;
    found.push(index);
    pages += index.pages;
  }
  return found;
}
