/** The calculator of pools: the whole of `locality.js`. One line a widget. */
import "./locality-pool/define.js";
