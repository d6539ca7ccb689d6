// Links with the fingerprint of their native result, as the native test of links wrote them down.

import { readFileSync } from "node:fs";

const file = new URL("../../../target/tmp/links.txt", import.meta.url);

/** Pairs of a code and the fingerprint of what it gives natively. */
export const links = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" "));
