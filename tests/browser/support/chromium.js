// How Chromium is started: as root too, and quiet on the network.

import { chromium } from "playwright-core";

export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Pages are served as UK pages, and a US browser would start in the USA.
  "--accept-lang=en-GB",
];

/** Starts Chromium, with `more` flags. */
export const launch = (...more) => chromium.launch({ executablePath: process.env.CREWPATH_CHROMIUM, args: [...flags, ...more] });

/** Playwright emulates media in Chromium by itself. */
export const prepare = async () => {};
