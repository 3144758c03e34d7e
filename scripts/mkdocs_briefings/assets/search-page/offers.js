// What is offered where nothing is found.
import { element } from "../search-engine.js";
import { step } from "./steps.js";

const MOST_TOPICS = 6;

/** The search without what narrows it down, and the topics that have most briefings. */
export function offers(view, { none }) {
  const { asked, names } = view;
  const isNarrow = Object.values(asked.chosen).some((values) => values.length);
  const wider = () => step(view, { chosen: {}, page: 1 }, names.text("clear"));
  const parts = isNarrow && !none ? [element("p", "", wider())] : [];
  parts.push(element("p", "", names.text("advice")), topics(view));
  return [element("div", "br-search-page__offers", parts)];
}

function topics({ names, site }) {
  const all = names.list.filter(({ kind }) => kind === "topic");
  const most = all.sort((one, other) => other.count - one.count).slice(0, MOST_TOPICS);
  const items = most.map(({ name, path }) => {
    const href = new URL(path, site.root).href;
    return element("li", "", element("a", "", element("bdi", "", name), { href }));
  });
  return element("ul", "br-chips", items, { "aria-label": names.text("topics") });
}
