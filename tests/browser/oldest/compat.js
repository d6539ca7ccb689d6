// MDN's compatibility data: which version of each browser has a feature.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const data = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data")));

/** The browsers of the table: MDN's names and ours. */
export const BROWSERS = {
  chrome: "Chrome",
  edge: "Edge",
  firefox: "Firefox",
  safari: "Safari on a Mac",
  safari_ios: "Safari on iPhone and iPad, and every browser there",
  chrome_android: "Chrome on Android",
  firefox_android: "Firefox on Android",
  samsunginternet_android: "Samsung Internet",
  webview_android: "Android's WebView, which apps show pages in",
};

/** The version of the data. */
export const { version: VERSION } = data.__meta;

const node = (key) => key.split(".").reduce((at, part) => (at && Object.hasOwn(at, part) ? at[part] : undefined), data);

/** Whether the data knows a feature. */
export const has = (key) => Boolean(node(key)?.__compat);

/** Every member of every interface and built-in, by name. */
const members = new Map();
for (const group of [data.api, data.javascript.builtins]) {
  const above = group === data.api ? "api" : "javascript.builtins";
  for (const [owner, entries] of Object.entries(group)) {
    for (const name of Object.keys(entries)) {
      if (name === "__compat") continue;
      const plain = name.replace(/_(static|event)$/, "");
      members.set(plain, [...(members.get(plain) ?? []), `${above}.${owner}.${name}`]);
    }
  }
}

/** The keys that a member's name can mean. */
export const meanings = (name) => (members.get(name) ?? []).filter(has);

/** The version of a browser that has a feature, as numbers; `Infinity` where none has. */
export function since(key, browser) {
  const support = node(key).__compat.support[browser];
  const plain = [support].flat().filter((one) => one && !one.flags && !one.prefix && !one.alternative_name && !one.version_removed);
  const versions = plain.map(({ version_added: added }) => {
    if (added === false || added === null || added === undefined || added === "preview") return Infinity;
    return Number.parseFloat(String(added).replace("≤", ""));
  });
  return Math.min(Infinity, ...versions);
}

/** Whether any browser lacks a feature at these versions. */
export const isNewer = (key, versions) => Object.keys(BROWSERS).some((browser) => since(key, browser) > versions[browser]);

/** The month in which a version came out. */
export function released(browser, version) {
  const releases = Object.entries(data.browsers[browser].releases);
  const [, { release_date: date = "" } = {}] = releases.find(([name]) => Number.parseFloat(name) === version) ?? [];
  return date.slice(0, 7);
}
