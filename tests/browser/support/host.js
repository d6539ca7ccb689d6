// A host of the built site that can go away, and that can put another version in its place.

import http from "node:http";
import { site } from "./browser.js";

/** The mark of its content in a file's name. */
const mark = /(?<=[-.])[0-9a-f]{16}(?=[-._])/g;

const backwards = (text) => [...text].reverse().join("");

/**
 * Starts a host that hands on what the preview has. `next` replaces the site by a version in which every file that carries its content
 * in its name has another name, and the worker another version; the old files are gone. `offline` ends all connections and answers none.
 */
export async function host() {
  let state = { offline: false, next: false };
  const worker = await (await fetch(new URL("sw.js", site))).text();
  const marks = new Set(worker.match(mark));
  const [, version] = worker.match(/"([0-9a-f]{16})"/);

  const server = http.createServer(async (request, response) => {
    if (state.offline) return request.socket.destroy();
    const named = request.url.match(mark)?.[0];
    const isOld = marks.has(named);
    if (named && (state.next ? isOld : !isOld)) return response.writeHead(404).end("gone");
    const path = state.next ? request.url.replace(mark, backwards) : request.url;
    const answer = await fetch(new URL(path, site), { headers: { "accept-encoding": "identity" }, redirect: "manual" });
    let body = Buffer.from(await answer.arrayBuffer());
    if (state.next) {
      let text = body.toString("latin1");
      for (const one of [...marks, version]) text = text.replaceAll(one, backwards(one));
      body = Buffer.from(text, "latin1");
    }
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !["connection", "content-length"].includes(name)));
    response.writeHead(answer.status, { ...headers, "content-length": body.length }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    version,
    nextVersion: backwards(version),
    marks,
    reset: () => (state = { offline: false, next: false }),
    next: () => (state = { ...state, next: true }),
    offline(offline) {
      state = { ...state, offline };
      if (offline) server.closeAllConnections();
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
