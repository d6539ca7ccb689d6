// Pages of hosts that show Crewpath, served from an origin of their own.

import { createServer } from "node:http";
import { withPage } from "./browser.js";

/** The site's policy for a strict host: nothing but what showing Crewpath takes. */
export const strict = (site) =>
  `default-src 'none'; script-src ${site}; frame-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`;

/**
 * Serves pages of hosts while `visit` runs, and calls it with a function that puts a page's `body` somewhere and returns its
 * address. `headers` go with the page, `path` is where it lies, `head` and `html` are what its head holds and what its
 * `html` element carries.
 */
export async function withHosts(visit) {
  const pages = new Map();
  const server = createServer((request, response) => {
    const found = pages.get(new URL(request.url, "http://host").pathname);
    if (!found) return response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    return response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...found.headers }).end(found.text);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://localhost:${server.address().port}`;
  const put = ({ body, headers = {}, path = "/", head = "", html = "" }) => {
    const text = `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>A host</title>${head}</head><body>${body}</body></html>`;
    pages.set(path, { text, headers });
    return origin + path;
  };
  try {
    return await visit(put, origin);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A visit to a host. */
export const withHost = (options, visit) =>
  withHosts((put, hostOrigin) =>
    withPage({ from: hostOrigin, ...options }, async (page, context) => {
      context.removeAllListeners("request");
      return visit(page, put, context);
    }),
  );
