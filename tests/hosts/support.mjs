// What the hosts' tests share: programs that are started and ended, packages, a server of plain files, and the report.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createConnection } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository, and the folder that holds everything the tests install and make. */
export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const target = join(repository, "target/hosts");

/** Where the site, the generators' pages and WordPress are served. */
export const ports = { site: 8610, pages: 8611, wordpress: 8612 };
export const site = `http://127.0.0.1:${ports.site}/crewpath/`;
// What the browser tests share reads it from here.
process.env.CREWPATH_URL = site;

/** Ends whatever was started, last first. */
const ends = [];
export async function endAll() {
  while (ends.length > 0) await ends.pop()();
}

/** Calls `end` when everything ends. */
export const onEnd = (end) => ends.push(end);

/** Runs a program to its end; gives what it printed, or throws with it. */
export function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error ?? `${stdout}${stderr}`.slice(-3000)}`);
  return stdout;
}

/** Starts a program that serves until everything ends. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], detached: true, ...options });
  let said = "";
  child.stderr?.on("data", (data) => (said = (said + data).slice(-3000)));
  const gone = new Promise((resolve) => child.on("exit", resolve));
  onEnd(() => {
    // The whole group: PHP's server has workers.
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid);
    return gone;
  });
  return { child, said: () => said };
}

/** Waits until something listens on a port of this machine; the first start of a program may compile it. */
export async function listening(port) {
  for (let tries = 0; tries < 1500; tries += 1) {
    const heard = await new Promise((resolve) => {
      const socket = createConnection(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.setTimeout(1000, () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (heard) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`nothing listens on port ${port}`);
}

/** Installs system packages that are missing. */
export function systemPackages(names) {
  const isMissing = (name) => spawnSync("dpkg-query", ["-W", "-f", "${db:Status-Status}", name], { encoding: "utf8" }).stdout !== "installed";
  const missing = names.filter(isMissing);
  if (missing.length === 0) return;
  console.log(`installs ${missing.join(", ")}`);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...missing], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

/** A folder below the target with these npm packages, such as `astro@5`. */
export function npmPackages(name, packages) {
  const folder = join(target, name);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const isThere = (one) => existsSync(join(folder, "node_modules", /^(.+?)@/.exec(one.slice(1)) ? one.slice(0, one.indexOf("@", 1)) : one));
  if (!packages.every(isThere)) {
    console.log(`installs ${packages.join(", ")}`);
    run("npm", ["install", "--no-audit", "--no-fund", ...packages], { cwd: folder });
  }
  return folder;
}

/** The version of an npm package in a folder. */
export const versionOf = (folder, name) => JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;

/** Writes files, by their paths below a folder. */
export function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };

/** Serves a folder of plain files until the returned function is called; gives its address too. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    let path = join(folder, decodeURIComponent(new URL(request.url, "http://host").pathname));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream" });
    return createReadStream(path).pipe(response);
  });
  await new Promise((done) => server.listen(ports.pages, "127.0.0.1", done));
  const end = () => new Promise((done) => (server.closeAllConnections(), server.close(done)));
  // Another site than that of the frame: what a browser keeps for one, it keeps apart from the other.
  return { address: `http://localhost:${ports.pages}/`, end };
}

/** The first line of what a program says of its version. */
export const says = (program, ...args) => execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim().split("\n")[0];
