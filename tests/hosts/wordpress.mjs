// WordPress from the Debian package, with its own database server and PHP's own web server.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listening, onEnd, ports, run, says, site, start, systemPackages, target, write } from "./support.mjs";
import { assertFits, frameOf, picture, press, ready, toRoutes } from "./visit.mjs";

const packages = ["wordpress", "wordpress-theme-twentytwentythree", "mariadb-server", "php-cli", "php-mysql", "php-xml", "php-mbstring", "php-curl"];

const config = (socket) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '${userInfo().username}' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', 'http://localhost:${ports.wordpress}' );
define( 'WP_SITEURL', WP_HOME );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
// It asks nobody but the site.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

// WordPress fetches nothing from this machine, and only from usual ports.
const local = `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn( $ports ) => array_merge( $ports, array( ${ports.site} ) ) );
add_filter( 'http_request_reject_unsafe_urls', '__return_false' );
`;

/** Installs WordPress in a new database, and starts it. */
async function startWordPress() {
  systemPackages(packages);
  const folder = join(target, "wordpress");
  rmSync(folder, { recursive: true, force: true });
  run("cp", ["-rL", "/usr/share/wordpress", folder]);
  // A socket's path must be short.
  const data = mkdtempSync(join(tmpdir(), "crewpath-db-"));
  onEnd(() => rmSync(data, { recursive: true, force: true }));
  const socket = join(data, "s");
  const user = userInfo().username;
  const options = [`--datadir=${join(data, "data")}`, `--user=${user}`];
  run("mariadb-install-db", ["--no-defaults", ...options, "--auth-root-authentication-method=socket", `--auth-root-socket-user=${user}`, "--skip-test-db"]);
  const database = start("mariadbd", ["--no-defaults", ...options, `--socket=${socket}`, "--skip-networking", `--pid-file=${join(data, "pid")}`]);
  for (let tries = 0; tries < 150 && !existsSync(socket); tries += 1) await new Promise((done) => setTimeout(done, 200));
  assert.ok(existsSync(socket), database.said());
  run("mariadb", ["--no-defaults", `--socket=${socket}`, "-u", user === "root" ? "root" : user, "-e", "CREATE DATABASE wordpress"]);
  write(folder, { "wp-config.php": config(socket), "wp-content/mu-plugins/local.php": local });
  start("php", ["-q", "-S", `localhost:${ports.wordpress}`, "-t", folder], { env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" }, stdio: ["ignore", "ignore", "ignore"] });
  await listening(ports.wordpress);
  return folder;
}

/** Writes posts as an administrator and as an author, and gives their addresses and the version. */
function setUp(folder, posts) {
  const script = fileURLToPath(new URL("wordpress-setup.php", import.meta.url));
  return JSON.parse(run("php", [script, folder], { input: JSON.stringify(posts) }));
}

export async function wordpress({ context, snippet, check }) {
  const folder = await startWordPress();
  const html = (text) => `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;
  const { version, posts } = setUp(folder, {
    start: { by: "admin", content: site },
    map: { by: "author", content: `${site}map/` },
    routes: { by: "author", content: `${site}us/ways/runner/producer/` },
    paper: { by: "author", content: `${site}paper/` },
    element: { by: "admin", content: html(snippet) },
    stripped: { by: "author", content: html(snippet) },
  });
  const name = `WordPress ${version} (${says("php", "-r", "echo 'PHP ', PHP_VERSION;")})`;
  const page = await context.newPage();
  /** The frame of an address on a line of its own, once WordPress knows its height. */
  const embedded = async (post) => {
    await page.goto(posts[post]);
    const frame = await frameOf(page, "iframe");
    await ready(frame);
    assert.ok(await page.locator("iframe").isVisible());
    assert.equal(await page.locator("blockquote.wp-embedded-content").isVisible(), false, "the link steps back");
    await assertFits(page, "iframe", frame, 1000);
    return frame;
  };
  await check(name, "the site's address on a line of its own: as high as the page, up to 1000 px, no border, quiz to routes", async () => {
    const frame = await embedded("start");
    assert.equal(await frame.evaluate(() => origin), "null", "WordPress sandboxes it");
    await picture(page, "wordpress-oembed");
    await toRoutes(frame);
    await picture(page, "wordpress-oembed-routes");
  });
  await check(name, "the map's address likewise, by an author", async () => {
    const frame = await embedded("map");
    await frame.locator(".stop:visible").first().waitFor();
    await picture(page, "wordpress-oembed-map");
  });
  await check(name, "the address of the routes from a start to a goal in the USA opens these in the app", async () => {
    const frame = await embedded("routes");
    await frame.locator(".result .route-tab").first().waitFor();
    assert.match(await frame.locator("main").innerText(), /production assistant/i);
    await picture(page, "wordpress-oembed-ways");
  });
  await check(name, "the address of the quiz on paper, which runs no program, in a frame that scrolls", async () => {
    await page.goto(posts.paper);
    const frame = await frameOf(page, "iframe");
    await frame.locator("main h1").waitFor();
    assert.equal(await page.locator("iframe").evaluate((element) => element.offsetHeight), 900);
    await picture(page, "wordpress-oembed-paper");
  });
  await check(name, "the snippet with links in a Custom HTML block, by an administrator: quiz to routes, links at the steps", async () => {
    await page.goto(posts.element);
    const frame = await frameOf(page, "loader");
    await ready(frame);
    await press(frame.getByRole("button", { name: "Show my routes" }));
    await frame.locator(".next-step .host-links a", { hasText: "Runner's jobs & more" }).first().waitFor({ state: "attached" });
    await press(frame.getByRole("link", { name: "Take the quiz" }));
    await toRoutes(frame);
    await assertFits(page, "crew-path", frame);
    await picture(page, "wordpress-element");
  });
  await check(name, "the same by an author, whose tags are taken out: the link alone is left", async () => {
    await page.goto(posts.stripped);
    const content = page.locator(".entry-content, .wp-block-post-content").first();
    assert.equal((await content.innerText()).trim(), "Crewpath: which way in film and TV?");
    assert.ok((await content.locator("a").getAttribute("href")).startsWith(site));
    assert.equal(await page.locator("crew-path, .entry-content script").count(), 0);
    await picture(page, "wordpress-author");
  });
  await page.close();
}
