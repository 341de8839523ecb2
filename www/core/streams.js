/**
 * A WebAssembly program as several streams of like with like: all operations, all places of locals, all
 * constants, and so on. Packed one behind the other they are a twelfth smaller than the program as it
 * stands, in which each kind interrupts the others.
 *
 * One walk over the program serves both ways: where it is taken apart each byte moves from the program to
 * its stream, where it is put together it moves back.
 *
 * @typedef {(stream: number) => number} Move moves the next byte of a stream, and says what it is
 */

const REST = 0;
const HEADS = 1;
const OPERATIONS = 2;
const GETS = 3;
const SETS = 4;
const TEES = 5;
const CALLS = 6;
const ALIGNMENTS = 7;
const LOADS = 8;
const STORES = 9;
const INTEGERS = 10;
const LONGS = 11;
const BRANCHES = 12;
const OTHERS = 13;
const COUNT = 14;

const PREAMBLE = 8;
const CODE = 10;
/** The whole length, then that of each stream, in four bytes each. */
const HEADER = 4 * (1 + COUNT);

/** Which numbers follow an operation, each named by its stream. */
const FOLLOWING = table([
  [0x02, 0x04, [OPERATIONS]],
  [0x0c, 0x0d, [BRANCHES]],
  [0x10, 0x10, [CALLS]],
  [0x11, 0x11, [OTHERS, OTHERS]],
  [0x20, 0x20, [GETS]],
  [0x21, 0x21, [SETS]],
  [0x22, 0x22, [TEES]],
  [0x23, 0x26, [OTHERS]],
  [0x28, 0x35, [ALIGNMENTS, LOADS]],
  [0x36, 0x3e, [ALIGNMENTS, STORES]],
  [0x3f, 0x40, [OTHERS]],
  [0x41, 0x41, [INTEGERS]],
  [0x42, 0x42, [LONGS]],
  [0xd0, 0xd0, [OTHERS]],
  [0xd2, 0xd2, [OTHERS]],
]);

/** The same behind 0xfc, which are those of memory and tables. */
const FOLLOWING_BULK = table([
  [8, 17, [OTHERS]],
  [8, 8, [OTHERS, OTHERS]],
  [10, 10, [OTHERS, OTHERS]],
  [12, 12, [OTHERS, OTHERS]],
  [14, 14, [OTHERS, OTHERS]],
]);

/** @param {[number, number, number[]][]} entries the first and the last of operations, and what follows them */
function table(entries) {
  /** @type {number[][]} */
  const following = Array.from({ length: 256 }, () => []);
  for (const [first, last, streams] of entries) following.fill(streams, first, last + 1);
  return following;
}

/** @param {number} length of the whole program @param {Move} move */
function walk(length, move) {
  let at = 0;

  /** @param {number} stream */
  function byte(stream) {
    if (at === length) throw new Error("The program ends too soon.");
    at += 1;
    return move(stream);
  }

  /** @param {number} stream @param {number} count */
  function bytes(stream, count) {
    for (let left = count; left > 0; left -= 1) byte(stream);
  }

  /** A number in as many bytes as it needs; what is beyond 32 bits is nowhere a length. @param {number} stream */
  function number(stream) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = byte(stream);
      if (shift < 32) value |= (part & 0x7f) << shift;
      if (part < 0x80) return value >>> 0;
    }
  }

  function instruction() {
    const operation = byte(OPERATIONS);
    if (operation === 0x0e) {
      for (let left = number(BRANCHES); left >= 0; left -= 1) number(BRANCHES);
    } else if (operation === 0x1c) bytes(OTHERS, number(OTHERS));
    else if (operation === 0x43) bytes(OTHERS, 4);
    else if (operation === 0x44) bytes(OTHERS, 8);
    else {
      const streams =
        operation === 0xfc ? FOLLOWING_BULK[number(OPERATIONS)] : FOLLOWING[operation];
      if (streams !== undefined) for (const stream of streams) number(stream);
    }
  }

  bytes(REST, PREAMBLE);
  while (at < length) {
    const section = byte(REST);
    const size = number(REST);
    if (section !== CODE) {
      bytes(REST, size);
      continue;
    }
    for (let functions = number(REST); functions > 0; functions -= 1) {
      const end = number(HEADS) + at;
      for (let kinds = number(HEADS); kinds > 0; kinds -= 1) {
        number(HEADS);
        byte(HEADS);
      }
      while (at < end) instruction();
    }
  }
}

/** @param {Uint8Array} program @returns {Uint8Array} */
export function apart(program) {
  /** @type {number[][]} */
  const streams = Array.from({ length: COUNT }, () => []);
  let at = 0;
  walk(program.length, (stream) => {
    const found = program[at] ?? 0;
    at += 1;
    streams[stream]?.push(found);
    return found;
  });
  const header = new DataView(new ArrayBuffer(HEADER));
  for (const [index, length] of [program.length, ...streams.map((one) => one.length)].entries()) {
    header.setUint32(4 * index, length, true);
  }
  return Uint8Array.from([...new Uint8Array(header.buffer), ...streams.flat()]);
}

/** @param {Uint8Array} streams @returns {Uint8Array<ArrayBuffer>} */
export function together(streams) {
  const header = new DataView(streams.buffer, streams.byteOffset, HEADER);
  const program = new Uint8Array(header.getUint32(0, true));
  /** Where the next byte of each stream is. */
  const next = new Uint32Array(COUNT);
  let begin = HEADER;
  for (let stream = 0; stream < COUNT; stream += 1) {
    next[stream] = begin;
    begin += header.getUint32(4 * (1 + stream), true);
  }
  let at = 0;
  walk(program.length, (stream) => {
    const place = next[stream] ?? 0;
    next[stream] = place + 1;
    const found = streams[place] ?? 0;
    program[at] = found;
    at += 1;
    return found;
  });
  return program;
}
