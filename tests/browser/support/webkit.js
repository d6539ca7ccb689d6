// WebKit, by the driver of WebKitGTK: WebDriver has no BiDi there, so the tests of `webkit/` use the few calls below instead of
// Playwright. They are named as Playwright names them, so that what people do in visit.js works in both.
//
// WebKitGTK shares its engine with Safari and is not Safari: its network, media and accessibility layers are other ones.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import { eventually } from "./eventually.js";

let driver;
const processes = [];

/** Starts WebKit on a screen of its own before the tests of a file and ends it after them. */
export function useWebKit() {
  before(async () => {
    // The X server picks a free display and names it.
    const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    const [display] = await once(createInterface(screen.stdout), "line");
    const port = await freePort();
    start(process.env.CREWPATH_WEBKIT, [`--port=${port}`], { DISPLAY: `:${display}`, LANG: "en_GB.UTF-8" });
    const capabilities = new Capabilities({ browserName: "MiniBrowser" });
    driver = await eventually(() => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
    await driver.manage().setTimeouts({ script: 300_000 });
    await driver.manage().window().setRect({ width: 1280, height: 1000 });
    const about = await driver.getCapabilities();
    console.log(`WebKitGTK ${about.getBrowserVersion()} (${about.getBrowserName()})`);
  });
  after(async () => {
    await driver?.quit();
    processes.forEach((one) => one.kill());
  });
}

function start(program, parameters, environment = {}) {
  const one = spawn(program, parameters, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "ignore"] });
  processes.push(one);
  return one;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** Elements that may have each role, for `getByRole`. */
const roles = { button: "button, [role=button]", link: "a[href]", radio: "[type=radio]", checkbox: "[type=checkbox]", combobox: "select" };

const fits = (text, wanted) => (wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted));

/** Elements of the page or frame that is open, looked for each time that they are used. */
class Locator {
  constructor(find) {
    this.find = find;
  }

  /** All of them, as they are now. */
  all = async () => (await this.find()).map((one) => new Locator(async () => [one]));
  nth = (at) => new Locator(async () => (await this.find()).slice(at).slice(0, 1));
  first = () => this.nth(0);
  last = () => this.nth(-1);
  count = async () => (await this.find()).length;
  locator = (css) => new Locator(async () => (await Promise.all((await this.find()).map((one) => one.findElements(By.css(css))))).flat());
  filter = ({ hasText }) => new Locator(async () => choose(await this.find(), async (one) => fits(await one.getText(), hasText)));

  /** Does something with the first of them that is shown, and tries again while there is none or it is replaced meanwhile. */
  act = (doing) =>
    eventually(async () => {
      for (const one of await this.find()) if (await one.isDisplayed()) return doing(one);
      throw new Error(`nothing is shown of ${this.find}`);
    });

  waitFor = () => this.act(() => {});
  click = () => this.act((one) => one.click());
  innerText = () => this.act((one) => one.getText());
  name = () => this.act((one) => one.getAccessibleName());
  getAttribute = (name) => this.act((one) => one.getDomAttribute(name));
  inputValue = () => this.act((one) => one.getProperty("value"));
  isChecked = async () => (await this.find())[0].isSelected();
  allInnerTexts = async () => Promise.all((await this.find()).map((one) => one.getText()));
  fill = (text) => this.act(async (one) => { await one.clear(); await one.sendKeys(text); });
  evaluate = (action, argument) => this.act((one) => driver.executeScript(`return (${action})(...arguments)`, one, argument));
  /** Ticks a box or radio, whose own element may be drawn by another. */
  check = () => eventually(async () => {
    const [one] = await this.find();
    if (!(await one.isSelected())) await driver.executeScript("arguments[0].click()", one);
  });
  selectOption = (value) => this.act((one) => driver.executeScript("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', { bubbles: true }))", one, value));
}

async function choose(all, test) {
  const chosen = await Promise.all(all.map(test));
  return all.filter((_, at) => chosen[at]);
}

/** The page that is open; after `frame`, what is in the frame. */
export const page = {
  locator: (css) => new Locator(() => driver.findElements(By.css(css))),
  getByRole: (role, { name }) => new Locator(async () => choose(await driver.findElements(By.css(roles[role])), async (one) => fits(await one.getAccessibleName(), name))),
  getByText: (text) => new Locator(() => driver.findElements(By.xpath(`//main//*[not(*)][contains(normalize-space(.), "${text}")]`))),
  keyboard: { press: (key) => driver.actions().sendKeys(Key[key.toUpperCase()] ?? key).perform() },
  goto: (address) => driver.get(address),
  reload: () => driver.navigate().refresh(),
  goBack: () => driver.navigate().back(),
  url: () => driver.executeScript("return location.href"),
  waitForURL: (test) => eventually(async () => {
    const address = await page.url();
    if (!test(new URL(address))) throw new Error(`still at ${address}`);
  }),
  title: () => driver.getTitle(),
  evaluate: async (action, argument) =>
    typeof action === "string"
      ? driver.executeScript(action)
      : driver.executeAsyncScript(`const done = arguments[1]; Promise.resolve((${action})(arguments[0])).then(done, (error) => done({ failed: String(error) }))`, argument),
  waitForFunction: (test, argument) =>
    eventually(async () => {
      const answer = await driver.executeScript(`return (${test})(...arguments)`, argument);
      if (!answer) throw new Error(`never true: ${test}`);
    }),
  resize: (width, height) => driver.manage().window().setRect({ width, height }),
  screenshot: () => driver.takeScreenshot(),
  /** Lets what follows act inside the frame that `css` finds, in the shadow tree of `host` where one is named; without, in the top page. */
  async frame(css, host) {
    await driver.switchTo().defaultContent();
    if (!css) return;
    await eventually(async () => {
      const root = host ? await driver.findElement(By.css(host)).then((one) => one.getShadowRoot()) : driver;
      await driver.switchTo().frame(await root.findElement(By.css(css)));
    });
  },
};

/** Waits until the app has taken over and nothing is still on its way. */
export async function ready() {
  await page.waitForFunction(() => document.querySelector("#app:not([data-drawn]) .masthead") && !document.querySelector(".waiting"));
}

/** Opens an address and waits until the app has taken over. */
export async function open(address) {
  await page.goto(address);
  await ready();
}
