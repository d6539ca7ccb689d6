// The whole quiz as people take it: with the mouse, with a finger, with nothing to say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, reasons } from "./support/atlas.js";
import { focusOn, open, useBrowser, withPage } from "./support/browser.js";
import { byMouse, people, skip, takeQuiz } from "./support/visit.js";

useBrowser();

const activity = { producer: "producing", screenwriter: "screenwriting", director: "directing" };

for (const [goal, person] of Object.entries(people)) {
  test(`by mouse, a likely ${goal} is told so, with the answers given as reasons`, () =>
    withPage({}, async (page) => {
      await open(page);
      await page.getByLabel("Where are you now?").selectOption("runner");
      await page.getByRole("button", { name: "Begin the quiz" }).click();
      const asked = await takeQuiz(page, async () => byMouse(page, await answerOf(page, person)));
      assert.ok(asked <= 16, `${asked} questions`);
      assert.equal(await page.locator("h1").innerText(), `You lean towards ${activity[goal]}.`);
      const given = await page.locator(".why-text").allInnerTexts();
      assert.ok(given.length >= 3);
      for (const reason of given.filter((text) => text)) assert.ok(reasons.has(reason), reason);
      assert.ok((await page.locator(".route-tab").count()) >= 2);
    }));
}

for (const [what, answer] of [
  ["answering in the middle", (page) => byMouse(page, 3)],
  ["skipping everything", skip],
]) {
  test(`${what} is too close to call, and there are routes all the same`, () =>
    withPage({}, async (page) => {
      await open(page, "question/");
      await takeQuiz(page, answer);
      assert.match(await page.locator("h1").innerText(), /^Too close to call/);
      assert.ok((await page.locator(".route-tab").count()) >= 1);
    }));
}

test("after skipping everything, the way to the questions leads to one", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    await takeQuiz(page, () => skip(page));
    await page.getByRole("link", { name: "Answer the questions" }).click();
    await page.locator(".question").waitFor();
    await byMouse(page, 5);
  }));

test("with a known goal the quiz asks what it takes, and says what is there and what is missing", () =>
  withPage({}, async (page) => {
    await open(page);
    await page.getByLabel("Yes: producer").check();
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.getByRole("link", { name: "Take the quiz" }).click();
    await page.locator(".question").waitFor();
    // Good with plans and people, not with sums and deals.
    const person = { organise: 2, communicate: 2, lead: 2, calm: 1.5, numbers: -2, deal: -2 };
    const asked = await takeQuiz(page, async () => byMouse(page, await answerOf(page, person)));
    assert.ok(asked <= 16, `${asked} questions`);
    assert.equal(await page.locator("h1").innerText(), "Your goal: producing.");
    const column = (name) => page.locator(".readiness div div", { has: page.getByRole("heading", { name }) });
    const brought = await column("You bring").locator("li").allInnerTexts();
    const missing = await column("Still missing").locator("li").allInnerTexts();
    assert.ok(brought.includes("Organising") || brought.includes("Leading"), `brought: ${brought}`);
    assert.ok(missing.some((name) => /Numbers|Deal/i.test(name)), `missing: ${missing}`);
  }));

test("a press on a task chooses its side of the scale, another one its end, a third one nothing, and going to the result takes it along", () =>
  withPage({ viewport: { width: 360, height: 640 }, hasTouch: true }, async (page) => {
    await open(page, "question/");
    const chosen = () => page.locator(".point input:checked").getAttribute("value");
    const [a, b] = [page.locator(".task").first(), page.locator(".task").last()];
    for (const [task, point] of [[a, "2"], [a, "1"], [a, "1"], [b, "4"], [b, "5"], [b, "5"], [a, "2"]]) {
      await task.tap();
      assert.equal(await chosen(), point);
      assert.equal(await page.locator(".task-near, .task-far").count(), 1, "the task shows that it is chosen");
    }
    await page.locator(".point").nth(2).tap();
    assert.equal(await page.locator(".task-near, .task-far").count(), 0);
    for (let asked = 0; asked < 8 && !(await page.locator(".result").count()); asked += 1) {
      const before = page.url();
      await page.locator(".point").nth(2).click();
      await page.getByRole("button", { name: "Next" }).click();
      await page.waitForURL((url) => url.href !== before);
    }
    await a.tap();
    await page.getByRole("link", { name: "See my result now" }).click();
    await page.locator(".result").waitFor();
    assert.match(await page.locator(".result .lead").first().innerText(), /9 /);
  }));

test("the tasks of a choice are no second control: Tab and the names that are read out know the five points alone", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    assert.equal(await page.locator(".scale :is(a, button, input, [tabindex], [role])").count(), 5);
    const names = await page.getByRole("radio").evaluateAll((radios) => radios.map((radio) => radio.labels[0].textContent));
    assert.deepEqual(names, ["Much more A", "A bit more A", "Both the same", "A bit more B", "Much more B"]);
  }));

test("whoever goes on after the result is told how many questions there are at all", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    await takeQuiz(page, async () => byMouse(page, await answerOf(page, people.producer)));
    await page.getByRole("link", { name: "Answer more questions" }).click();
    await page.locator(".question").waitFor();
    assert.match(await page.locator(".progress").innerText(), /^Question \d+ of \d\d in all\. Stop whenever you like\.$/);
    assert.ok(await page.getByRole("link", { name: "See my result now" }).isVisible());
  }));

test("going on without an answer says what is missing and moves the focus there", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    await page.getByRole("button", { name: "Next" }).click();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    await focusOn(page, "#problem-summary");
    assert.equal(await page.getByText("Choose one of the five answers").count(), 1, "the whole sentence stands once");
    await summary.getByRole("link").click();
    await focusOn(page, "#answer");
    // The summary goes with the focus in it: the focus stays in the form.
    await page.getByRole("button", { name: "Next" }).click();
    await focusOn(page, "#problem-summary");
    await page.keyboard.press("2");
    await summary.waitFor({ state: "detached" });
    await focusOn(page, "#answer-2");
  }));

test("the keys A and B press the tasks, wherever in the form the focus is, and nowhere else", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    for (const focus of ["body", ".masthead a"]) {
      await page.locator(focus).first().focus();
      for (const key of ["a", "B", "3"]) await page.keyboard.press(key);
      assert.equal(await page.locator(".point input:checked").count(), 0, focus);
    }
    const chosen = () => page.locator(".point input:checked").getAttribute("value");
    for (const focus of ["main h1", "#answer-3", ".answer-actions .main-button"]) {
      await page.locator(focus).focus();
      for (const [key, point] of [["b", "4"], ["B", "5"], ["b", "5"], ["a", "2"], ["a", "1"], ["a", "1"], ["3", "3"]]) {
        await page.keyboard.press(key);
        assert.equal(await chosen(), point, `${key} on ${focus}`);
      }
    }
  }));

test("whoever comes from the result to change an answer saves it and is back at the result; Back shows the question", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    for (let asked = 0; asked < 9; asked += 1) {
      const before = page.url();
      await byMouse(page, await answerOf(page, people.producer));
      await page.waitForURL((url) => url.href !== before);
      if (await page.locator(".result").count()) break;
    }
    // Whether the quiz has enough or the visitor has.
    const stop = page.getByRole("link", { name: "See my result now" });
    if (await stop.count()) await stop.click();
    await page.locator(".why-list a").first().click();
    const save = page.getByRole("button", { name: "Save and see my result" });
    await save.waitFor();
    assert.equal(await stop.count(), 0, "there is one way to the result");
    const question = await page.locator("h1").innerText();
    await page.getByRole("status").getByText("Choose another point").waitFor();
    await page.locator(".point").nth(2).click();
    assert.match(await page.getByRole("status").innerText(), /^Before this change, .+ After it/);
    await save.click();
    await page.locator(".result").waitFor();
    await page.goBack();
    await save.waitFor();
    assert.equal(await page.locator("h1").innerText(), question);
    assert.equal(await page.locator(".point input:checked").getAttribute("value"), "3");
    await page.goBack();
    await page.locator(".result").waitFor();
  }));

test("a skipped question is no answer: with one, the result comes an answer later, and there is no way to it before eight were shown", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    const link = page.getByRole("link", { name: "My result", exact: true });
    await page.getByRole("button", { name: "Skip this one" }).click();
    for (let answered = 0; answered < 7; answered += 1) {
      assert.equal(await link.count(), 0);
      const before = page.url();
      await byMouse(page, await answerOf(page, people.producer));
      await page.waitForURL((url) => url.href !== before);
      assert.equal(await page.locator(".result").count(), 0, `after ${answered + 1} answers`);
    }
    assert.equal(await link.count(), 1);
  }));
