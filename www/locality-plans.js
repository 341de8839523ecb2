/** Plans over several years: the whole of `locality-plans.js`. One line a widget. */
import "./locality-gap/define.js";
import "./locality-programme/define.js";
