/** The calculators: the whole of `locality.js`. One line a widget. */
import "./locality-pool/define.js";
import "./locality-risk/define.js";
