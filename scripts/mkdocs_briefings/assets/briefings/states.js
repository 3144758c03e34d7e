// Where expectations stand today: a page that was built in May may be read in November.
import { all } from "./dom.js";
import { today } from "./today.js";

/** Say of what has become due or overdue since the page was built that it has. */
export function judgeStates() {
  const day = today();
  for (const mark of all("[data-br-last]")) {
    const { brFirst, brLast, brDue, brOverdue } = mark.dataset;
    if (day > brLast) judge(mark, "overdue", brOverdue);
    else if (day >= brFirst) judge(mark, "due", brDue);
  }
}

function judge(mark, state, words) {
  mark.className = `br-state br-state--${state}`;
  mark.textContent = words;
}
