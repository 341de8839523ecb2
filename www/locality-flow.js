/** Flows: the whole of `locality-flow.js`. One line a widget. */
import "./locality-flow/define.js";
