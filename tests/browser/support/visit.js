// What people do on the way through the quiz, by whichever means.

import { settled } from "./browser.js";

/** Kinds of people, by what they like. */
export const people = {
  producer: { organise: 2, numbers: 2, deal: 1.5, picture: -1.5, "solo-write": -1.5 },
  screenwriter: { "solo-write": 2, story: 2, lead: -2, numbers: -1.5, deal: -1 },
  director: { picture: 2, lead: 2, "own-work": 1.5, numbers: -1.5, "solo-write": -1 },
};

/** Answers questions by `answer` until the result is open; gives how many there were. */
export async function takeQuiz(page, answer) {
  for (let asked = 0; asked <= 24; asked += 1) {
    if (await page.locator(".result").count()) return asked;
    const before = await page.url();
    await answer(page, asked);
    await page.waitForURL((url) => url.href !== before);
    await settled(page);
  }
  throw new Error("the quiz asks more than 24 questions");
}

/** Lets so much time go by that the next press at the same place does not count as the second one of a double click. */
export const apart = (page) => page.waitForTimeout(350);

/** Skips the open question. */
export async function skip(page) {
  await page.getByRole("button", { name: "Skip this one" }).click();
  await apart(page);
}

/** Answers the open question with the mouse. */
export async function byMouse(page, point) {
  await page.locator(".point").nth(point - 1).click();
  await page.getByRole("button", { name: "Next" }).click();
}

/** Answers the open question with a finger: on one of two tasks where there are some, else on a point. */
export async function byTouch(page, point) {
  const task = page.locator(".task").nth(point < 3 ? 0 : 1);
  if (point === 3 || (await task.count()) === 0) await page.locator(".point").nth(point - 1).tap();
  else for (let taps = 0; taps < Math.abs(point - 3); taps += 1) await task.tap();
  await page.getByRole("button", { name: "Next" }).tap();
}

/** Presses Tab until what `selector` finds has the focus. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 160; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${selector}`);
}

/** Lets no storage of any kind be reached. */
export const withoutStorage = (page) =>
  page.addInitScript(() => {
    const get = () => { throw new DOMException("blocked", "SecurityError"); };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get });
    Object.defineProperty(document, "cookie", { get, set: get });
  });

/** Holds back what `pattern` finds until the returned function is called. */
export async function hold(page, pattern) {
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Scrolls to a part of a drawing, as a wheel would: Playwright's own way does nothing to those in Firefox. */
export const inSight = (locator) =>
  locator.evaluate((part) => {
    const { top, height } = part.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: "instant" });
  });
