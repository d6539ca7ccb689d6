// Axe and the accessibility tree of the page as it stands.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page, with the first elements of each. Targets under 24 px count too, which axe leaves out by itself. */
export async function violations(page, rules = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true }, ...rules } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(" ")}`);
  }, rules);
}

/** By how many pixels the page is wider than the screen; 0 when nothing runs off its side. */
export const overhang = (page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** What the accessibility tree of `locator` says, a line each, without addresses: role, name, state. */
export async function tree(locator) {
  const lines = (await locator.ariaSnapshot()).split("\n");
  return lines.filter((line) => !line.includes("/url:")).map((line) => line.trim().replace(/^- '?|'?:?$/g, ""));
}

/** Controls of the tree that no name is read out for. */
export const nameless = (lines) => lines.filter((line) => /^(link|button|radio|checkbox|combobox|textbox|searchbox|img|progressbar)( \[|:|$)/.test(line));
