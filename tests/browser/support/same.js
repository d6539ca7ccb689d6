// What the open page makes of links, to be compared with the native results in links.js. Both functions run in the page.

/** The fingerprint of each code's result, read in an open result page. */
export async function resultsOf(codes) {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const fingerprints = [];
  for (const code of codes) {
    // Entering each address in the page is as quick as it gets; the app draws before the next frame but one.
    location.hash = code;
    for (let frames = 0; frames < 60; frames += 1) {
      await frame();
      if (document.querySelector(".result")?.dataset.code === code) break;
    }
    fingerprints.push(document.querySelector(".result")?.dataset.fingerprint);
  }
  return fingerprints;
}

/** Everything placed on each code's two maps, across and down, read in an open result page. */
export async function mapsOf(codes) {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const geometry = (map) => {
    const lines = [...map.querySelectorAll(".map-line")].map((line) => line.getAttribute("d"));
    const words = [...map.querySelectorAll("text:not(.map-letter-text)")].map(
      (text) => `${text.getAttribute("x")} ${text.getAttribute("y")} ${text.textContent}`,
    );
    // Sorted by code points, as native programs do.
    const all = [...new Set([...lines, ...words])].sort((a, b) => {
      const [p, q] = [Array.from(a, (c) => c.codePointAt(0)), Array.from(b, (c) => c.codePointAt(0))];
      const at = p.findIndex((point, n) => point !== q[n]);
      return at < 0 ? p.length - q.length : p[at] - (q[at] ?? -1);
    });
    return `${map.getAttribute("width")} ${map.getAttribute("height")};${all.join(";")}`;
  };
  const drawn = [];
  for (const code of codes) {
    location.hash = code;
    for (let frames = 0; frames < 60; frames += 1) {
      await frame();
      if (document.querySelector(".result")?.dataset.code === code) break;
    }
    drawn.push([".map-wide", ".map-tall"].map((map) => geometry(document.querySelector(map))));
  }
  return drawn;
}
