// Links with the fingerprint of their native result, and with their native maps, as the native tests of links wrote them down.

import { readFileSync } from "node:fs";

const file = new URL("../../../target/tmp/links.txt", import.meta.url);
const drawn = new URL("../../../target/tmp/maps.txt", import.meta.url);

/** Pairs of a code and the fingerprint of what it gives natively. */
export const links = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

/** A code, and what is placed where on its map across and on its map down. */
export const maps = readFileSync(drawn, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));
