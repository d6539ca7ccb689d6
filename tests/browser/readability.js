// Writes down the words on each screen of the built site, for `cargo site readability`. Every screen begins with a line "screen NAME";
// each block of text follows in a line of its own. What is folded is read too; drawings, choices in a list, lists of titles,
// names of sources and careers, which are names of people and works, are not.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answerOf } from "./support/atlas.js";
import { open, settled, site } from "./support/browser.js";
import { launch } from "./support/chromium.js";

const atlas = fileURLToPath(new URL("../../assets/atlas/", import.meta.url));

/** People who take the quiz: where they are, and what they are high and low on. */
const people = [
  { name: "a runner who likes plans", region: "UK", start: "runner", traits: { organise: 2, numbers: 1.5, deal: 1, communicate: 1, picture: 1, "solo-write": -2 } },
  { name: "a newcomer who writes", region: "UK", start: "", traits: { "solo-write": 2, story: 2, "own-work": 1, lead: -1 } },
  { name: "a third AD in the USA who leads", region: "USA", start: "third-ad", traits: { lead: 2, picture: 2, "whole-film": 1, numbers: -2, "solo-write": -1 } },
];

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
const lines = [];

/** Takes down the screen that is open. */
async function take(name) {
  await settled(page);
  const blocks = await page.evaluate(() => {
    const skipped = "svg, select, script, .sources, .cited, .skip-drawing, .overview-list, .career, [hidden]";
    const flows = (element) => ["inline", "inline-block", "contents"].includes(getComputedStyle(element).display);
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const blocks = [];
    let last;
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.parentElement.closest(skipped)) continue;
      let block = text.parentElement;
      while (flows(block)) block = block.parentElement;
      const broken = text.previousSibling?.nodeName === "BR" || text.parentElement.previousSibling?.nodeName === "BR";
      if (block === last && !broken) blocks.push(blocks.pop() + text.data);
      else blocks.push(text.data);
      last = block;
    }
    return blocks.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text);
  });
  lines.push(`screen ${name}`, ...blocks);
}

async function visit(path, name) {
  await open(page, path);
  await take(name);
}

await visit("", "Start");
for (const file of readdirSync(`${atlas}questions`).sort()) {
  const [, number] = readFileSync(`${atlas}questions/${file}`, "utf8").match(/^number = (\d+)/m);
  // Another fragment alone would not load the page anew.
  await page.goto("about:blank");
  await visit(`question/#.${number}`, `Question: ${file.replace(".toml", "")}`);
}
for (const person of people) {
  await page.goto("about:blank");
  await open(page);
  await page.getByLabel("Region").selectOption({ label: person.region });
  await page.locator("#start-role").selectOption(person.start);
  await page.getByRole("button", { name: "Begin the quiz" }).click();
  while (!(await page.locator(".result").count())) {
    const before = page.url();
    await page.locator(".point").nth((await answerOf(page, person.traits)) - 1).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  await take(`Result: ${person.name}`);
  const code = new URL(page.url()).hash;
  for (const [path, name] of [["route/", "Route"], ["compare/", "Compare"], ["plan/", "Plan"]]) {
    await visit(path + code, `${name}: ${person.name}`);
  }
}
for (const region of ["UK", "USA"]) {
  await page.goto("about:blank");
  await open(page);
  await page.getByLabel("Region").selectOption({ label: region });
  for (const file of readdirSync(`${atlas}roles`).sort()) {
    const id = file.replace(".toml", "");
    await visit(`role/${id}/`, `Role: ${id} (${region})`);
  }
}
for (const [path, name] of [["roles/", "All roles"], ["map/", "The whole map"], ["schemes/", "Schemes"], ["method/", "How it decides"]]) {
  await visit(path, name);
}
await browser.close();
writeFileSync(process.argv[2], `${lines.join("\n")}\n`);
