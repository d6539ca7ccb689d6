// Keeps what has the focus in sight where it is a link within a drawing: Firefox scrolls to none, whoever asks. A box in its
// place can be scrolled to.

export function showFocused() {
  // After a frame: by then, a browser that does scroll has done it.
  addEventListener("focusin", ({ target }) => target.ownerSVGElement && requestAnimationFrame(() => show(target)));
}

function show(target) {
  if (target !== document.activeElement) return;
  const box = document.createElement("div");
  const { scrollMargin } = getComputedStyle(target);
  Object.assign(box.style, { position: "absolute", left: 0, top: 0, scrollMargin });
  target.ownerSVGElement.after(box);
  const [from, to] = [box, target].map((one) => one.getBoundingClientRect());
  const pixels = { left: to.left - from.left, top: to.top - from.top, width: to.width, height: to.height };
  for (const [side, length] of Object.entries(pixels)) box.style[side] = `${length}px`;
  box.scrollIntoView({ block: "nearest", inline: "nearest" });
  box.remove();
}
