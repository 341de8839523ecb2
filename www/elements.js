/** Every widget on one program: the whole of `locality.mjs`, for those who bundle. */
import "./locality.js";
import "./locality-sharing.js";
import "./locality-diagrams.js";
import "./locality-plans.js";
import "./locality-flow.js";
