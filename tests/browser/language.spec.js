// A build in a pseudo-language: nothing on any page is hard-wired in English, and longer labels fit the map.

import assert from "node:assert/strict";
import { test } from "node:test";
import { links } from "./support/links.js";
import { ready, useBrowser, withPage } from "./support/browser.js";

useBrowser();

/** Address of the site in the pseudo-language, given by `cargo site test`. */
const site = process.env.CREWPATH_PSEUDO_URL;

const [[code]] = links;

const paths = ["", "question/", `result/#${code}`, `route/#${code}`, `compare/#${code}`, "plan/", `plan/#${code}`, "roles/", "map/", "map/#.1", "role/runner/", "role/director/", "schemes/", "method/", "open/", "samples/", `friend/#${code}.${code}`, "nowhere/"];

async function open(page, path) {
  await page.goto("about:blank");
  await page.goto(new URL(path, site).href);
  await ready(page);
}

/** Formats of files have one name in every language. */
const formats = ["PNG", "SVG", "JSON", "Markdown", "ICS"];

/** Everything that is read on a page, shown or spoken, that has two plain letters in a row. */
const plain = (page) =>
  page.evaluate((formats) => {
    const found = [document.title];
    const walk = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      // A link code is letters, but no words.
      if (!walk.currentNode.parentElement.closest("code")) found.push(walk.currentNode.textContent);
    }
    for (const name of ["aria-label", "alt", "title", "placeholder", "label"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name));
    }
    return found.filter((text) => /[a-z]{2}/i.test(text) && !formats.includes(text));
  }, formats);

test("no page has a word that is not in the language files", { skip: !site }, () =>
  withPage({ from: site, missing: true }, async (page) => {
    for (const path of paths) {
      await open(page, path);
      assert.deepEqual(await plain(page), [], path);
    }
  }));

test("no page shows the braces of a variant or a name left unfilled", { skip: !site }, () =>
  withPage({ from: site, missing: true }, async (page) => {
    for (const path of paths) {
      await open(page, path);
      assert.doesNotMatch(await page.locator("body").innerText(), /[{}|]/, path);
    }
  }));

for (const [width, drawing] of [[1280, ".map-wide"], [360, ".map-tall"]]) {
  test(`the longest labels stay inside the map at ${width} px`, { skip: !site }, () =>
    withPage({ from: site, viewport: { width, height: 800 } }, async (page) => {
      await open(page, "result/");
      const outside = await page.locator(drawing).evaluate((map) => {
        const box = map.getBoundingClientRect();
        const labels = [...map.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
        // A pixel for rounding.
        const leaves = ({ left, right, top, bottom }) =>
          left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
        return labels.filter(([, label]) => leaves(label)).map(([text]) => text);
      });
      assert.deepEqual(outside, []);
    }));
}
