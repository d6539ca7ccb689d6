// A translator that changes no word: it treats the page as a browser's own does, and the tests still know what they read.
// With CREWPATH_TRANSLATE=1 every page of every test is translated.

/**
 * Lets every page of `context` be translated, at once and whenever something is added to it. `how` says what takes the place of
 * a text: a `font` element (Chrome), another `text` (Safari, Firefox), or, where texts and elements stand beside one another, one
 * `block` around them all.
 */
export const translate = (context, how = "font") =>
  context.addInitScript((how) => {
    const done = new WeakSet();
    const skipped = "script, style, textarea, noscript, template, [translate=no], .notranslate";
    const wrapped = (...nodes) => {
      const [outer, inner] = ["font", "font"].map((name) => document.createElement(name));
      inner.append(...nodes);
      outer.append(inner);
      return outer;
    };
    const translation = (text) => {
      const made = new Text(text);
      done.add(made);
      return how === "text" ? made : wrapped(made);
    };
    const translated = (text) => {
      const parent = text.parentElement;
      if (!parent || done.has(text) || !text.data.trim() || parent.closest(skipped)) return;
      if (how === "block" && parent.childElementCount > 0 && parent.matches("p, li, span, label, summary")) {
        const place = new Comment("");
        parent.prepend(place);
        const nodes = [...parent.childNodes].slice(1).map((node) => (node instanceof Text ? translation(node.data) : node));
        place.replaceWith(wrapped(...nodes));
        for (const node of [...parent.childNodes]) if (node instanceof Text) node.remove();
      } else {
        text.replaceWith(translation(text.data));
      }
    };
    const all = (root) => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = root instanceof Text ? [root] : [];
      while (walk.nextNode()) texts.push(walk.currentNode);
      texts.forEach(translated);
    };
    addEventListener("DOMContentLoaded", () => {
      document.documentElement.lang = "de";
      document.documentElement.classList.add("translated-ltr");
      all(document.body);
      const late = (records) => {
        for (const { type, target, addedNodes } of records) (type === "characterData" ? [target] : addedNodes).forEach(all);
      };
      const observer = new MutationObserver((records) => setTimeout(late, 0, records));
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  }, how);
