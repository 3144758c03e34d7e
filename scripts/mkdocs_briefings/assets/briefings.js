// What readers do with a page: previews, filter, share, copy, print, text size. Nothing is sent
// anywhere.
import { askOfOffices, tellAges } from "./briefings/ages.js";
import { all } from "./briefings/dom.js";
import { startFilter } from "./briefings/filter.js";
import "./briefings/preview-finger.js";
import "./briefings/preview-keys.js";
import "./briefings/preview-pointer.js";
import { hide } from "./briefings/preview.js";
import { reachTables } from "./briefings/scrolling.js";
import { startSpan } from "./briefings/spans.js";
import { judgeStates } from "./briefings/states.js";
import { setSize } from "./briefings/text-size.js";
import { offerTools } from "./briefings/tools.js";
import { beginVisit, markNew, tellOfVisit } from "./briefings/visits.js";
import { offerYears } from "./briefings/years.js";

function start() {
  hide();
  setSize();
  offerTools();
  judgeStates();
  tellAges();
  askOfOffices();
  reachTables();
  all("[data-br-filter]").forEach(startFilter);
  offerYears();
  beginVisit();
  markNew();
  all("[data-br-visit]").forEach(tellOfVisit);
  all("[data-br-since]").forEach(startSpan);
}

// Material's `navigation.instant` shows new pages without loading this again.
if (window.document$) window.document$.subscribe(start);
else start();
