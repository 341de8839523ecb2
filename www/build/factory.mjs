import { before, replaceExactly } from "./text.mjs";

/**
 * Makes a factory out of the generated glue. The glue keeps its instance in the scope of its module;
 * inside a function every call has an instance of its own, so one that has trapped can be left
 * behind and the next made from the program already compiled.
 *
 * @param {string} glue what wasm-bindgen writes for `--target web`
 * @returns {string} an ES module that exports `createApi(instantiate)`
 */
export function factoryFrom(glue) {
  const names = [...glue.matchAll(/^export function (\w+)\(/gm)].map((match) => match[1]);
  const start = "wasm.__wbindgen_start();";
  const hasStart = glue.includes(start);
  let body = before(glue, "let wasmModule, wasmInstance, wasm;");
  body = replaceExactly(body, /^export function /m, "function ", names.length);
  body = freshViews(body);
  body = ownElements(body);
  return `${PROLOGUE}
export function createApi(instantiate) {
  const Object = Bare;
  let wasm;
${body}
  wasm = instantiate(__wbg_get_imports());
  ${hasStart ? start : ""}
  return { __proto__: null, ${names.join(", ")} };
}
`;
}

/**
 * Objects for views have nothing above them: libraries on a host page may have put setters on
 * `Object.prototype`, and such a setter swallows the field.
 */
const PROLOGUE = `
function Bare() {}
Bare.prototype = Object.freeze({ __proto__: null });
const arrays = Array.prototype;
const define = Reflect.defineProperty;
function place(array, index, value) {
  if (index in arrays) {
    define(array, index, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  } else {
    array[index] = value;
  }
}`;

/**
 * The glue finds out that memory has grown by a buffer of length 0, or by a flag of the engine. Under
 * wasm2js neither comes true, and it would go on writing into the old memory. That the buffer is
 * another one is true everywhere.
 *
 * @param {string} body
 */
function freshViews(body) {
  const bytes = "cachedUint8ArrayMemory0.byteLength === 0";
  const data =
    "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)";
  let cured = replaceExactly(body, bytes, "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer");
  // Only there where an answer is written through a pointer.
  if (cured.includes("cachedDataViewMemory0")) {
    cured = replaceExactly(cured, data, "cachedDataViewMemory0.buffer !== wasm.memory.buffer");
  }
  if (/byteLength|detached/.test(cured)) {
    throw new Error("Generated glue has another test for memory that has grown.");
  }
  return cured;
}

/**
 * Elements of arrays are set past any setter of the host's for that index, and without the methods
 * that old libraries replace.
 *
 * @param {string} body
 */
function ownElements(body) {
  // Where references to objects are kept in a list, as programs without reference types need it.
  if (!body.includes("let heap = ")) {
    return replaceExactly(body, "arg0[arg1 >>> 0] = arg2;", "place(arg0, arg1 >>> 0, arg2);");
  }
  const cures = /** @type {const} */ ([
    [
      "getObject(arg0)[arg1 >>> 0] = takeObject(arg2);",
      "place(getObject(arg0), arg1 >>> 0, takeObject(arg2));",
    ],
    ["heap.push(heap.length + 1);", "place(heap, heap.length, heap.length + 1);"],
    ["let heap = new Array(1024).fill(undefined);", "let heap = new Array(1024);"],
    [
      "heap.push(undefined, null, true, false);",
      "place(heap, 1024, undefined); place(heap, 1025, null); place(heap, 1026, true); place(heap, 1027, false);",
    ],
  ]);
  return cures.reduce((text, [found, cure]) => replaceExactly(text, found, cure), body);
}
