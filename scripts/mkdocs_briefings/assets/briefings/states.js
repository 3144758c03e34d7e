// Where expectations stand today: a page that was built in May may be read in November.
import { all } from "./elements.js";

/** Say of what has become due or overdue since the page was built that it has. */
export function judgeStates() {
  // Swedish writes days as data does, and the day is the reader's own.
  const today = new Date().toLocaleDateString("sv");
  for (const mark of all("[data-br-last]")) {
    const { brFirst, brLast, brDue, brOverdue } = mark.dataset;
    if (today > brLast) judge(mark, "overdue", brOverdue);
    else if (today >= brFirst) judge(mark, "due", brDue);
  }
}

function judge(mark, state, words) {
  mark.className = `br-state br-state--${state}`;
  mark.textContent = words;
}
