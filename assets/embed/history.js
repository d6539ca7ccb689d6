// The history of a visit in a frame, kept apart from the browser's. An entry of the browser's would be one of the host's page:
// its Back would lead through questions, and through none once the frame is gone.

/** Where a tab keeps the visits of its frames: for each place that a host asked for, the entries of its history. */
const VISITS = "crewpath.1.frames";

/** The most entries of a visit that are kept. */
const MOST = 200;

/** The visits of this tab's frames; none where the browser keeps nothing. */
function visits() {
  try {
    return JSON.parse(sessionStorage.getItem(VISITS)) ?? {};
  } catch {
    return {};
  }
}

/**
 * Keeps this frame's history: each entry replaces the one before, and `history.back` leads through the replaced ones.
 *
 * A frame that is `fresh` and asks for the same `place` as an earlier one in this tab goes on with its visit: the address to
 * open for that is returned. Without a place, the visit ends with the frame.
 */
export function keepHistory(place, fresh) {
  const past = (place && visits()[place]) || [];
  const last = past.pop();
  if (fresh && last && last[1] !== location.href && new URL(last[1]).origin === origin) return last[1];
  const replace = history.replaceState.bind(history);
  const goesOn = last?.[1] === location.href.replace(/\?[^#]*/, "");
  if (!goesOn) past.length = 0;
  // An entry whose past is gone has nothing to go back to.
  replace(goesOn ? last[0] : null, "");
  let first = fresh && !goesOn ? undefined : "";
  let isKept = goesOn;

  function keep() {
    first ??= location.href;
    const all = visits();
    // "Forget everything on this device" removed it.
    if (!place || (isKept && !(place in all))) return;
    isKept = past.length > 0 || location.href !== first;
    if (isKept) all[place] = [...past, [history.state, location.href]];
    else delete all[place];
    try {
      sessionStorage.setItem(VISITS, JSON.stringify(all));
    } catch {
      isKept = false;
    }
  }

  history.replaceState = (...entry) => {
    replace(...entry);
    keep();
  };
  history.pushState = (...entry) => {
    const left = [history.state, location.href];
    replace(...entry);
    past.push(left);
    if (past.length > MOST) past.shift();
    keep();
  };
  history.back = () => {
    const [state, href] = past.pop() ?? [];
    if (!href) return;
    replace(state, "", href);
    keep();
    dispatchEvent(new PopStateEvent("popstate", { state }));
  };
  return undefined;
}
