/* Shows what the last build said, and that it is mended, on every page of a preview. */
import { follow } from "./following.js";
import { Panel } from "./panel.js";

const panel = new Panel();
document.body.append(panel.host);

follow({
  told: (bulletin) => {
    panel.show(bulletin);
    document.dispatchEvent(new CustomEvent("briefings:built"));
  },
  lost: () => panel.lost(),
});
