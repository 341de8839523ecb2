/** What the build packs, the page unpacks: whatever the bytes are. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { packed, packedProgram } from "../../www/build/pack.mjs";
import { apart, together } from "../../www/core/streams.js";
import { unpack } from "../../www/core/unpack.js";
import { random } from "../chance.mjs";

/** @param {Uint8Array} bytes */
function comesBack(bytes) {
  const text = packed(bytes);
  const back = unpack(new Uint8Array(Buffer.from(text, "base64")));
  assert.ok(Buffer.compare(back, bytes) === 0, `${bytes.length} bytes`);
  return text;
}

describe("a packed program", () => {
  test("comes back the same: nothing, one byte, bytes in no order", () => {
    const next = random(7);
    for (const length of [0, 1, 2, 3, 255, 4_096, 70_000]) {
      comesBack(Uint8Array.from({ length }, () => next() * 256));
    }
  });

  test("comes back the same where it repeats itself, near and far", () => {
    const next = random(8);
    for (let round = 0; round < 4; round += 1) {
      const words = Array.from({ length: 1 + next() * 30 }, () =>
        Uint8Array.from({ length: 1 + next() * 300 }, () => next() * 9),
      );
      const bytes = [];
      while (bytes.length < 12_000) bytes.push(...(words[Math.floor(next() * words.length)] ?? []));
      const text = comesBack(Uint8Array.from(bytes));
      assert.ok(text.length < bytes.length / 2, "what repeats itself becomes small");
    }
  });

  test("comes back the same from the middle of a larger buffer", () => {
    const packedBytes = Buffer.from(packed(Buffer.from("a pooled fund, a pooled fund")), "base64");
    const within = new Uint8Array(packedBytes.length + 5);
    within.set(packedBytes, 5);
    assert.equal(
      Buffer.from(unpack(within.subarray(5))).toString(),
      "a pooled fund, a pooled fund",
    );
  });
});

describe("a program in streams", () => {
  test("comes back the same, and is smaller once it is packed", async () => {
    const program = await readFile(new URL("../../pkg/core_bg.wasm", import.meta.url));
    assert.ok(Buffer.compare(together(apart(program)), program) === 0);
    const some = program.subarray(0, 8);
    assert.ok(Buffer.compare(together(apart(some)), some) === 0, "one without any section");
    const [whole, streams] = [packed(program), packedProgram(program)];
    assert.ok(streams.length < 0.95 * whole.length, `${streams.length} of ${whole.length}`);
  });

  test("comes back the same from the middle of a larger buffer", async () => {
    const program = await readFile(new URL("../../pkg/core_bg.wasm", import.meta.url));
    const streams = apart(program);
    const within = new Uint8Array(streams.length + 3);
    within.set(streams, 3);
    assert.ok(Buffer.compare(together(within.subarray(3)), program) === 0);
  });

  test("is refused where it ends too soon", async () => {
    const program = await readFile(new URL("../../pkg/core_bg.wasm", import.meta.url));
    assert.throws(() => packedProgram(program.subarray(0, program.length >> 1)), /too soon/);
  });
});
