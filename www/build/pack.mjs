import { createRequire } from "node:module";
import { apart, together } from "../core/streams.js";
import { unpack } from "../core/unpack.js";

/** No types come with it. @type {{ compress: (bytes: Uint8Array, mode: number) => number[] }} */
const LZMA = createRequire(import.meta.url)("lzma/src/lzma_worker.js").LZMA;

/** Of its nine, the one that takes longest and makes least. */
const MODE = 9;

/**
 * A program packed as text that a script can hold: its streams, one after the other.
 *
 * @param {Uint8Array} program
 */
export function packedProgram(program) {
  const streams = apart(program);
  if (Buffer.compare(together(streams), program) !== 0) {
    throw new Error("The program does not come together again.");
  }
  return packed(streams);
}

/**
 * Bytes packed as text that a script can hold: LZMA, then base64. What base64 adds, a server's own
 * gzip takes off again; what is left is a fifth less than with gzip inside.
 *
 * @param {Uint8Array} bytes
 */
export function packed(bytes) {
  const small = Uint8Array.from(LZMA.compress(bytes, MODE));
  // What a browser cannot unpack must not leave this machine.
  if (Buffer.compare(unpack(small), bytes) !== 0) throw new Error("The program does not unpack.");
  return Buffer.from(small).toString("base64");
}
