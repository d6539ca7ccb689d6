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
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(" ")}`);
  }, { ...more, ...rules });
}

/**
 * Controls that voice control would not find by the words on them (WCAG 2.2, 2.5.3): the name has to begin with those words, in
 * their order. Axe leaves drawings out.
 */
export const misnamed = (page) =>
  page.evaluate(() => {
    const words = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const spoken = (one) => {
      const ids = one.getAttribute("aria-labelledby")?.split(" ") ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ") || one.getAttribute("aria-label");
    };
    // In a drawing, each line of a label is an element, and one that ends in a hyphen goes on in the next.
    const seen = (one) => {
      if (one.matches("svg *")) return [...one.querySelectorAll("text")].map((line) => `${line.textContent} `.replace(/-\s$/, "")).join("");
      return [one, ...(one.labels ?? [])].filter((part) => part.checkVisibility()).map((part) => part.innerText ?? "").join(" ");
    };
    // Where a word is broken with a hyphen of our own, the name has it whole: both are compared without spaces.
    const begins = (name, text) => words(name).replaceAll(" ", "").startsWith(words(text).replaceAll(" ", ""));
    return [...document.querySelectorAll(":is(a[href], button, summary, input, select, textarea):is([aria-label], [aria-labelledby])")]
      .filter((one) => one.checkVisibility() && !begins(spoken(one), seen(one)))
      .map((one) => `${seen(one)} is called ${spoken(one)}`);
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
