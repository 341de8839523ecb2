/**
 * The demonstration server: Node and nothing else. It serves this folder, and the committed
 * artefacts at /pkg/, under the strictest policy a council portal is likely to send.
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const WWW = fileURLToPath(new URL(".", import.meta.url));
const PKG = fileURLToPath(new URL("../pkg/", import.meta.url));

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".ts", "text/plain; charset=utf-8"],
  [".md", "text/plain; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
]);

/** The two policies the pages must work under. @type {Map<string, string>} */
const POLICIES = new Map([
  ["strict", "'self' 'wasm-unsafe-eval'"],
  ["no-wasm", "'self'"],
]);

/** @param {string} name */
function policyHeader(name) {
  const scripts = POLICIES.get(name);
  if (scripts === undefined) {
    throw new Error(`There is no policy “${name}”: use ${[...POLICIES.keys()].join(" or ")}.`);
  }
  return (
    `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self'; ` +
    `connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; ` +
    `require-trusted-types-for 'script'; trusted-types 'none'`
  );
}

/**
 * The file a request means, or null. The real path must stay inside its root, so neither `..`, an
 * encoded slash nor a symbolic link leads out.
 *
 * @param {string} address the request's path and query
 * @returns {Promise<{ path: string, size: number } | null>}
 */
async function fileFor(address) {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? "");
    if (path.includes("\0") || path.includes("\\")) return null;
    const [root, rest] = path.startsWith("/pkg/") ? [PKG, path.slice(5)] : [WWW, path.slice(1)];
    const inside = await realpath(root);
    const found = await realpath(
      join(root, rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest),
    );
    if (!found.startsWith(inside.endsWith(sep) ? inside : inside + sep)) return null;
    const about = await stat(found);
    return about.isFile() ? { path: found, size: about.size } : null;
  } catch {
    return null;
  }
}

/**
 * @param {{ port?: number, policy?: string, pages?: ReadonlyMap<string, string> }} [options]
 *   port 0 takes any free one; `pages` are texts served by their path before any file is
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 8080, policy = "strict", pages = new Map() } = {}) {
  const header = policyHeader(policy);
  const server = createServer(async (request, response) => {
    response.setHeader("Content-Security-Policy", header);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-cache");
    const refuse = (/** @type {number} */ code, /** @type {string} */ words) => {
      response.writeHead(code, { "Content-Type": "text/plain; charset=utf-8" }).end(`${words}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(405, "Only GET and HEAD are answered here.");
    }
    const path = (request.url ?? "/").split("?", 1)[0] ?? "";
    const page = pages.get(path);
    if (page !== undefined) {
      response.writeHead(200, {
        "Content-Type": TYPES.get(extname(path)) ?? "text/html; charset=utf-8",
      });
      return response.end(page);
    }
    const file = await fileFor(request.url ?? "/");
    if (file === null) return refuse(404, "There is no such page here.");
    response.writeHead(200, {
      "Content-Type": TYPES.get(extname(file.path)) ?? "application/octet-stream",
      "Content-Length": file.size,
    });
    if (request.method === "HEAD") return response.end();
    const stream = createReadStream(file.path);
    stream.on("error", () => response.destroy());
    return stream.pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const bound = address !== null && typeof address === "object" ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string[]} words what follows `npm start --` */
async function main(words) {
  const at = words.indexOf("--policy");
  const policy = at === -1 ? "strict" : (words[at + 1] ?? "");
  const typed = process.env["PORT"] ?? "8080";
  if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65535) {
    throw new Error(`PORT is “${typed}”: use a number from 0 to 65535.`);
  }
  try {
    const { url } = await serve({ port: Number(typed), policy });
    const note = policy === "strict" ? "" : ` (policy: ${policy}, WebAssembly is forbidden)`;
    console.log(`The demonstration page is at ${url}${note}\nPress Ctrl+C to stop.`);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new Error(`Port ${typed} is in use. Try: PORT=8081 npm start`, { cause: error });
    }
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
