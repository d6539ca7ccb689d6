// Axe and the accessibility tree of the page as it stands.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules that axe leaves out by itself: targets under 24 px, and names without the words that are seen. */
const more = { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } };

/** What axe finds wrong with the page, with the first elements of each. */
export async function violations(page, rules = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], elementRef: true, rules });
    // Axe reads the lines of a label in a drawing as one word; `misnamed` reads them as they are seen.
    const counts = (id) => ({ element }) => id !== "label-content-name-mismatch" || !element.closest("svg");
    return violations
      .map(({ id, nodes }) => ({ id, nodes: nodes.filter(counts(id)) }))
      .filter(({ nodes }) => nodes.length > 0)
      .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(" ")}`);
  }, { ...more, ...rules });
}

/**
 * Controls that voice control would not find by the words on them (WCAG 2.2, 2.5.3): the name holds those words in their order, and
 * that of a box in a drawing begins with them. A choice may be named by the beginning of its label, the rest of which describes it.
 */
export const misnamed = (page) =>
  page.evaluate(() => {
    const words = (text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
    const spoken = (one) => {
      const ids = one.getAttribute("aria-labelledby")?.split(" ") ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ") || one.getAttribute("aria-label");
    };
    const drawn = (one) => {
      // A line that ends in a hyphen may be broken within a word, which the name has whole.
      const letters = (text) => words(text).replaceAll(" ", "");
      const seen = [...one.querySelectorAll("text")].map((line) => line.textContent).join(" ");
      return seen !== "" && letters(spoken(one)).startsWith(letters(seen)) ? [] : [`${seen} is called ${spoken(one)}`];
    };
    const written = (one) => {
      const name = words(spoken(one));
      const label = one.labels?.[0];
      const seen = words((label ?? one).innerText);
      // A field that another element names may have no words of its own.
      return !seen.trim() || name.includes(seen) || (label && seen.startsWith(name)) ? [] : [`${seen} is called ${name}`];
    };
    return [...document.querySelectorAll(":is(a[href], button, summary, input, select, textarea):is([aria-label], [aria-labelledby])")]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => (one.closest("svg") ? drawn(one) : written(one)));
  });

/** By how many pixels the page is wider than the screen; 0 when nothing runs off its side. */
export const overhang = (page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** What the accessibility tree of `locator` says, a line each, without addresses: role, name, state. */
export async function tree(locator) {
  const lines = (await locator.ariaSnapshot()).split("\n");
  return lines.filter((line) => !line.includes("/url:")).map((line) => line.trim().replace(/^- '?|'?:?$/g, ""));
}

/** Controls of the tree that no name is read out for. */
export const nameless = (lines) => lines.filter((line) => /^(link|button|radio|checkbox|combobox|textbox|searchbox|img|progressbar)( \[|:|$)/.test(line));
