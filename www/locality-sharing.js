/** The calculator of sharing rules: the whole of `locality-sharing.js`. One line a widget. */
import "./locality-risk/define.js";
