// What the open page makes of links, to be compared with the native results in links.js.

/**
 * Enters each code in an open result page and reads its result's fingerprint, or everything placed on its two maps, across and
 * down, where `maps` are asked for. It runs in the page.
 */
export async function readLinks({ codes, maps }) {
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
  const read = [];
  for (const code of codes) {
    // Entering each address in the page is as quick as it gets; the app draws before the next frame but one.
    location.hash = code;
    for (let frames = 0; frames < 60; frames += 1) {
      await frame();
      if (document.querySelector(".result")?.dataset.code === code) break;
    }
    const drawn = [".map-wide", ".map-tall"];
    read.push(maps ? drawn.map((map) => geometry(document.querySelector(map))) : document.querySelector(".result")?.dataset.fingerprint);
  }
  return read;
}
