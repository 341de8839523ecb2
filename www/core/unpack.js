/**
 * Unpacks LZMA ("LZMA alone", as the SDK's specification has it), which makes a fifth less of a program than
 * gzip does. Browsers unpack gzip by themselves but not this, and so it is done here; a program of half a
 * megabyte takes about a tenth of a second.
 *
 * The names are those of the specification: a range coder reads one bit after the other, each with the
 * chance that its model has learnt, and bits make literals, matches of what came before, and lengths.
 */

const STATES = 12;
const CHANCE_BITS = 11;
const LEARNING = 5;
const EVEN = 1 << (CHANCE_BITS - 1);
const SMALLEST_RANGE = 1 << 24;

const MATCH_LEAST = 2;
const LENGTH_CODER = 2 + 16 * 8 * 2 + 256;
const END_SLOTS = 14;
const FULL_DISTANCES = 1 << (END_SLOTS >> 1);
const ALIGN_BITS = 4;

/** Where each model begins in the one array of chances. */
const IS_MATCH = 0;
const IS_REP = IS_MATCH + STATES * 16;
const IS_REP_G0 = IS_REP + STATES;
const IS_REP_G1 = IS_REP_G0 + STATES;
const IS_REP_G2 = IS_REP_G1 + STATES;
const IS_REP_0_LONG = IS_REP_G2 + STATES;
const SLOTS = IS_REP_0_LONG + STATES * 16;
const SPECIAL = SLOTS + 4 * 64;
const ALIGN = SPECIAL + FULL_DISTANCES;
const LENGTHS = ALIGN + (1 << ALIGN_BITS);
const REP_LENGTHS = LENGTHS + LENGTH_CODER;
const LITERALS = REP_LENGTHS + LENGTH_CODER;

/**
 * @param {Uint8Array} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(packed) {
  const header = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const properties = header.getUint8(0);
  const literalContext = properties % 9;
  const literalPlaces = Math.floor(properties / 9) % 5;
  const places = (1 << Math.floor(properties / 45)) - 1;
  const out = new Uint8Array(header.getUint32(5, true));
  const chances = new Uint16Array(LITERALS + (0x300 << (literalContext + literalPlaces)));
  chances.fill(EVEN);

  let next = 18;
  let code = header.getUint32(14);
  let range = 0xffff_ffff;

  /** @param {number} model */
  function bit(model) {
    const chance = chances[model] ?? 0;
    const bound = (range >>> CHANCE_BITS) * chance;
    let found = 0;
    if (code < bound) {
      range = bound;
      chances[model] = chance + (((1 << CHANCE_BITS) - chance) >> LEARNING);
    } else {
      range -= bound;
      code -= bound;
      chances[model] = chance - (chance >> LEARNING);
      found = 1;
    }
    refill();
    return found;
  }

  function refill() {
    if (range >= SMALLEST_RANGE) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | (packed[next] ?? 0)) >>> 0;
    next += 1;
  }

  /** @param {number} count of bits whose chances are even */
  function evenBits(count) {
    let found = 0;
    for (let left = count; left > 0; left -= 1) {
      range >>>= 1;
      const one = code >= range;
      if (one) code -= range;
      found = found * 2 + (one ? 1 : 0);
      refill();
    }
    return found;
  }

  /** The highest bit first. @param {number} models @param {number} bits */
  function tree(models, bits) {
    let at = 1;
    for (let left = bits; left > 0; left -= 1) at = at * 2 + bit(models + at);
    return at - (1 << bits);
  }

  /** The lowest bit first. @param {number} models @param {number} bits */
  function reversedTree(models, bits) {
    let [at, found] = [1, 0];
    for (let place = 0; place < bits; place += 1) {
      const one = bit(models + at);
      at = at * 2 + one;
      found += one << place;
    }
    return found;
  }

  /** @param {number} models @param {number} place */
  function length(models, place) {
    if (bit(models) === 0) return tree(models + 2 + place * 8, 3);
    if (bit(models + 1) === 0) return 8 + tree(models + 2 + 128 + place * 8, 3);
    return 16 + tree(models + 2 + 256, 8);
  }

  /** @param {number} length */
  function distance(length) {
    const slot = tree(SLOTS + Math.min(length, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < END_SLOTS) return base + reversedTree(SPECIAL + base - slot, bits);
    return base + evenBits(bits - ALIGN_BITS) * 16 + reversedTree(ALIGN, ALIGN_BITS);
  }

  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];
  let state = 0;
  let at = 0;

  function literal() {
    const before = at > 0 ? (out[at - 1] ?? 0) : 0;
    const place = at & ((1 << literalPlaces) - 1);
    const context = (place << literalContext) + (before >> (8 - literalContext));
    const models = LITERALS + 0x300 * context;
    let symbol = 1;
    if (state >= 7) {
      // Behind a match the letter there tells something of this one, as long as both agree.
      let matched = out[at - rep0 - 1] ?? 0;
      while (symbol < 0x100) {
        const wanted = (matched >> 7) & 1;
        matched <<= 1;
        const found = bit(models + ((1 + wanted) << 8) + symbol);
        symbol = symbol * 2 + found;
        if (found !== wanted) break;
      }
    }
    while (symbol < 0x100) symbol = symbol * 2 + bit(models + symbol);
    out[at] = symbol & 0xff;
    at += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  /** A match of what came before; gives back its length. @param {number} place */
  function match(place) {
    const ordinary = state < 7;
    if (bit(IS_REP + state) === 0) {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      const extra = length(LENGTHS, place);
      state = ordinary ? 7 : 10;
      rep0 = distance(extra);
      return extra + MATCH_LEAST;
    }
    if (bit(IS_REP_G0 + state) === 0) {
      if (bit(IS_REP_0_LONG + state * 16 + place) === 0) {
        state = ordinary ? 9 : 11;
        return 1;
      }
    } else if (bit(IS_REP_G1 + state) === 0) [rep1, rep0] = [rep0, rep1];
    else if (bit(IS_REP_G2 + state) === 0) [rep2, rep1, rep0] = [rep1, rep0, rep2];
    else [rep3, rep2, rep1, rep0] = [rep2, rep1, rep0, rep3];
    const extra = length(REP_LENGTHS, place);
    state = ordinary ? 8 : 11;
    return extra + MATCH_LEAST;
  }

  while (at < out.length) {
    const place = at & places;
    if (bit(IS_MATCH + state * 16 + place) === 0) {
      literal();
      continue;
    }
    let left = Math.min(match(place), out.length - at);
    for (; left > 0; left -= 1) {
      out[at] = out[at - rep0 - 1] ?? 0;
      at += 1;
    }
  }
  return out;
}
