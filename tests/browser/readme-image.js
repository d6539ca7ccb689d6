// Draws the README's picture: the result of somebody who likes plans and budgets and works as a runner.

import { fileURLToPath } from "node:url";
import { answerOf } from "./support/atlas.js";
import { ready, site } from "./support/browser.js";
import { launch } from "./support/chromium.js";

const person = { organise: 2, numbers: 1.5, deal: 1, communicate: 1, picture: 1, "solo-write": -2 };
const picture = fileURLToPath(new URL("../../assets/picture.png", import.meta.url));

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1200, height: 1640 }, reducedMotion: "reduce", serviceWorkers: "block" });
await page.goto(site);
await ready(page);
await page.getByLabel("Where are you now?").selectOption("runner");
await page.getByRole("button", { name: "Begin the quiz" }).click();
while (!(await page.locator(".result").count())) {
  const before = page.url();
  await page.locator(".point").nth((await answerOf(page, person)) - 1).click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.waitForURL((url) => url.href !== before);
}
await page.evaluate(() => document.activeElement.blur());
await page.screenshot({ path: picture });
await browser.close();
console.log(`drew ${picture}`);
