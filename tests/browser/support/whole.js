// The built site as a build with a whole address leaves it: its policy names the origin beside 'self', which WebKit takes for
// nothing in a sandboxed frame.

import http from "node:http";
import { site } from "./browser.js";

/** Starts a server that hands on what the preview has, under a policy that names its own origin. */
export async function whole() {
  const server = http.createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url, site), { headers: { "accept-encoding": "identity" }, redirect: "manual" });
    const named = (policy) => policy.replaceAll("'self'", `'self' ${origin}`);
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !["connection", "content-length"].includes(name)));
    if (headers["content-security-policy"]) headers["content-security-policy"] = named(headers["content-security-policy"]);
    let body = Buffer.from(await answer.arrayBuffer());
    if (headers["content-type"]?.startsWith("text/html")) {
      body = Buffer.from(body.toString().replace(/<meta [^>]*content-security-policy[^>]*>/i, named));
    }
    response.writeHead(answer.status, headers).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    url: `${origin}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
