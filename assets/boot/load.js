// Fetches programs, and finds out why one does not start.

/** The type that a browser compiles while the file is still arriving. */
const WASM = "application/wasm";

/** The eight bytes that every module begins with; alone, they are the smallest module. */
const HEAD = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** The name of a file, as those know it who look after the site. */
const nameOf = (address) => address.split("/").at(-1);

/** Fetches and compiles the module at `address`. */
export async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`${response.status} for ${address}`);
  const type = response.headers.get("content-type") ?? "a file without a type";
  if (type.toLowerCase() === WASM) return WebAssembly.compileStreaming(response);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  console.warn(`The server sends ${nameOf(address)} as ${type}. It should be ${WASM}, which starts sooner.`);
  return module;
}

/** Whether this browser compiles anything at all. */
export function compiles() {
  try {
    return Boolean(new WebAssembly.Module(HEAD));
  } catch {
    return false;
  }
}

/** Whether the site answers. Any answer will do. */
const answers = () => fetch(location.href, { method: "HEAD", cache: "no-store" }).then(() => true, () => false);

/** What is wrong with the file at `address`, as a clause about it; nothing where it is as it should be. */
async function wrong(address) {
  const response = await fetch(address);
  const type = response.headers.get("content-type") ?? "a file without a type";
  if (!response.ok) return `is answered with the status ${response.status}`;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (/^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 64)))) return "is answered with a page in its place";
  const should = { js: /(java|ecma)script/i, css: /^text\/css/i }[address.split(".").at(-1)];
  if (should && !should.test(type)) return `is sent as ${type}`;
  if (address.endsWith(".wasm") && !HEAD.every((byte, at) => bytes[at] === byte)) {
    return "is damaged, or compressed without a Content-Encoding that says so";
  }
  return undefined;
}

/**
 * What keeps the program in the files at `addresses` from starting: that the site does not answer (`lost`), or what is wrong with a file
 * of it. Nothing where all of them are here and as they should be.
 */
export async function findFault(addresses) {
  for (const address of addresses) {
    const file = nameOf(address);
    try {
      const fault = await wrong(address);
      if (fault) return { file, fault };
    } catch {
      if (!(await answers())) return { lost: true };
      return { file, fault: "does not arrive: something blocks it, or its Content-Encoding is not the true one" };
    }
  }
  return undefined;
}
