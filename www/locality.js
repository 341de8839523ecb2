/** Every widget: the whole of `locality.js` and `locality.mjs`. One line each. */
import "./locality-pool/define.js";
import "./locality-structure/define.js";
import "./locality-risk/define.js";
