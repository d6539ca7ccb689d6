// Starts an unmodified Firefox, which Playwright drives over WebDriver BiDi, and adds what that protocol lacks.
//
// WebDriver BiDi cannot emulate media features yet. Here they are preferences of the browser, set from its privileged scope;
// they hold for every page of it, which suits tests that run one after another.

import { firefox } from "playwright-core";

/** Preferences at start: quiet on the network, British English, and clipboard access without a prompt. */
const firefoxUserPrefs = {
  "intl.accept_languages": "en-GB, en",
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.systemAddon.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "dom.events.testing.asyncClipboard": true,
  // Frames of other sites stay in one process, where the driver finds out what is where in them.
  "fission.webContentIsolationStrategy": 0,
};

/** The preference behind each media feature, and its value for each of the feature's values. */
const features = {
  colorScheme: ["layout.css.prefers-color-scheme.content-override", { dark: 0, light: 1 }],
  reducedMotion: ["ui.prefersReducedMotion", { reduce: 1, "no-preference": 0 }],
  forcedColors: ["browser.display.document_color_use", { active: 2, none: 1 }],
};

/** What every context starts with, as Playwright has it. */
const usual = { colorScheme: "light", reducedMotion: "no-preference", forcedColors: "none", media: "" };

/** Runs a script in the browser's privileged scope. */
let privileged;

/** Starts Firefox. */
export async function launch() {
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath: process.env.CREWPATH_FIREFOX,
    args: ["-remote-allow-system-access"],
    firefoxUserPrefs,
  });
  const { _browserSession: session } = browser._connection.toImpl(browser);
  // Every new context asks for media features, with a command that Firefox lacks.
  const protocol = Object.getPrototypeOf(session);
  const { send } = protocol;
  protocol.send = function (method, ...rest) {
    return method === "emulation.setMediaFeaturesOverride" ? Promise.resolve({}) : send.call(this, method, ...rest);
  };
  const { contexts } = await session.send("browsingContext.getTree", { "moz:scope": "chrome" });
  privileged = async (expression) => {
    const { exceptionDetails } = await session.send("script.evaluate", { expression, target: { context: contexts[0].context }, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
  };
  return browser;
}

/** Sets the media features named in `media`. */
async function emulate(media) {
  const lines = Object.entries(features)
    .filter(([feature]) => media[feature])
    .map(([feature, [preference, values]]) => `Services.prefs.setIntPref("${preference}", ${values[media[feature]]});`);
  if (media.media !== undefined) {
    const type = JSON.stringify(media.media === "screen" ? "" : (media.media ?? ""));
    lines.push(`for (const { gBrowser } of Services.wm.getEnumerator("navigator:browser")) for (const tab of gBrowser.tabs) tab.linkedBrowser.browsingContext.mediumOverride = ${type};`);
  }
  await privileged(lines.join("\n"));
}

/** Touches the page at a point, as a finger would. Playwright's own touchscreen does nothing over WebDriver BiDi. */
async function tap(session, x, y) {
  const finger = { type: "pointer", id: "finger", parameters: { pointerType: "touch" } };
  const move = { type: "pointerMove", x: Math.round(x), y: Math.round(y) };
  const actions = [{ ...finger, actions: [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }] }];
  await session.send("input.performActions", { context: session.sessionId, actions });
}

/** Gives a context of these `options` their media features, and its pages a working `emulateMedia`, a finger and downloads. */
export async function prepare(context, options) {
  await emulate({ ...usual, ...options });
  context.on("page", (page) => {
    const { touchscreen, delegate } = page._connection.toImpl(page);
    touchscreen._raw.tap = (progress, x, y) => tap(delegate._session, x, y);
    // Once Tab has left the page for the browser's own controls, only the browser gives it the keyboard back.
    page.bringToFront = () => privileged('Services.wm.getMostRecentWindow("navigator:browser").gBrowser.selectedBrowser.focus()');
    // Firefox gives downloads of what a page made no id, and Playwright leaves out those without.
    for (const [event, hear] of [["downloadWillBegin", "_onDownloadWillBegin"], ["downloadEnd", "_onDownloadEnded"]]) {
      delegate._session.on(`browsingContext.${event}`, (details) => details.navigation ?? details.download ?? delegate[hear]({ ...details, download: details.url }));
    }
    page.emulateMedia = async (media) => {
      await emulate(media);
      // The page hears of it by a message between processes.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    };
  });
}
