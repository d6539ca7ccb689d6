// The terms of the trade: each page explains those that its texts use, and no others; the quiz uses none.

import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { open, settled, useBrowser, withPage } from "./support/browser.js";

const file = (name) => readFileSync(new URL(`../../assets/${name}`, import.meta.url), "utf8");

/** The terms by their headings: how texts write each. */
const terms = new Map(
  [...file("atlas/glossary.toml").matchAll(/^name = "(.+)"\nforms = (\[.+\])/gm)].map(([, name, forms]) => [name, JSON.parse(forms)]),
);

/** Whether a text has a term, in the singular or the plural. */
function has(text, forms) {
  return forms.some((form) => {
    const capitals = (form.match(/[A-Z]/g) ?? []).length > 1;
    return new RegExp(`(?<![\\w'])${form.replace(/(?<=..)[ -]/g, "[ -]")}(s|es|'s|')?(?![\\w'])`, capitals ? "" : "i").test(text);
  });
}

/** Terms that the interface's own words have too, on whatever page. */
const everywhere = new Set([...terms].filter(([, forms]) => has(file("locales/en.toml"), forms)).map(([name]) => name));

/** What a page says outside its list of terms, but for names that lead to a scheme, and the terms in the list. */
async function read(page) {
  await settled(page);
  return page.evaluate(() => {
    const list = document.querySelector(".glossary");
    const words = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement.closest(".glossary, .sources, .topics a, div.helps a, svg, select") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const found = [];
      while (walker.nextNode()) found.push(walker.currentNode.data);
      return found.join(" / ");
    };
    return { text: words(document.querySelector("main")), listed: [...list.querySelectorAll("dt")].map((term) => term.textContent) };
  });
}

useBrowser();

for (const path of ["role/first-ad/", "role/screenwriter/", "role/runner/", "role/gaffer/", "schemes/"]) {
  test(`${path} explains the terms that it uses, and no others`, async () => {
    await withPage({}, async (page) => {
      await open(page, path);
      const { text, listed } = await read(page);
      assert.ok(listed.length > 5, `${listed.length} terms`);
      const idle = listed.filter((name) => !has(text, terms.get(name)));
      assert.deepEqual(idle, [], "explained and not used");
      const missing = [...terms].filter(([name, forms]) => has(text, forms) && !listed.includes(name) && !everywhere.has(name));
      assert.deepEqual(missing.map(([name]) => name), [], "used and not explained");
    });
  });
}

test("the list is folded, opens by keyboard, and axe finds nothing", async () => {
  await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await open(page, "role/runner/");
    await settled(page);
    const list = page.locator(".glossary");
    assert.equal(await list.getAttribute("open"), null);
    await list.locator("summary").focus();
    await page.keyboard.press("Enter");
    await list.locator("dd").first().waitFor({ state: "visible" });
    const { violations } = await new AxeBuilder({ page }).include(".glossary").analyze();
    assert.deepEqual(violations.map((one) => one.id), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing runs off the side");
  });
});

test("every term is on the page that says how it decides; the first question has none", async () => {
  await withPage({}, async (page) => {
    await open(page, "method/");
    await settled(page);
    assert.deepEqual((await page.locator(".glossary dt").allTextContents()).sort(), [...terms.keys()].sort());
    await open(page, "question/");
    assert.equal(await page.locator(".glossary").count(), 0);
  });
});
