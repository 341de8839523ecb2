/** The diagrams: the whole of `locality-diagrams.js`. One line a widget. */
import "./locality-structure/define.js";
