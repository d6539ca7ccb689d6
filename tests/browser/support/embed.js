// How a host shows Crewpath, and what its tests do in the frame.

import assert from "node:assert/strict";
import { site } from "./browser.js";
import { eventually } from "./eventually.js";

export const origin = new URL(site).origin;
export const script = `<script src="${site}embed/crewpath.js" async></script>`;

/** How a host shows Crewpath, given attributes for the element or the frame. */
export const tiers = {
  link: (attributes, to) => `<a id="way" href="${to}">Crewpath</a>`,
  iframe: (attributes, to) => `<iframe src="${to}" width="100%" height="900" ${attributes}></iframe>`,
  loader: (attributes) => `${script}<crew-path ${attributes}><p>Fallback of the host</p></crew-path>`,
};

/** A code with a goal and a start, so that its routes show. */
export const code = "1UrAAAAAXgAAAAAAAAAAAAAAAAAAAAAAABFFkU0MhgAAAAAFI4yqT4";

/** The frame of the nth element or frame of the page. */
export async function frameOf(page, tier, nth = 0) {
  if (tier === "link") return page.mainFrame();
  const element = tier === "loader" ? page.locator("crew-path").nth(nth).locator("iframe") : page.locator("iframe").nth(nth);
  await element.waitFor({ state: "attached" });
  return (await element.elementHandle()).contentFrame();
}

/**
 * Presses what is in a frame, and not by the mouse: while a frame changes its height or the host scrolls, what the browser
 * holds of where things are is old, and a click falls beside.
 */
export async function press(locator) {
  // That it is seen, stands still and is not covered is asked all the same.
  await locator.click({ trial: true });
  await locator.dispatchEvent("click");
}

export const settledIn = (frame) => frame.waitForFunction(() => !document.querySelector(".waiting"));

/** Asserts that an element becomes as high as what is in it, to a pixel. */
export async function assertHeight(page, frame, nth = 0) {
  await eventually(async () => {
    const outside = await page.locator("crew-path").nth(nth).evaluate((element) => element.getBoundingClientRect().height);
    const inside = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
    assert.ok(Math.abs(outside - inside) <= 1, `the element is ${outside} px high, what is in it ${inside} px`);
    assert.ok(inside > 200, `${inside} px is blank`);
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.embed), "", "nothing scrolls inside");
  });
}
