import "./words.js";
import { define } from "../shared/define.js";
import { LocalityGapElement } from "./element.js";

define("locality-gap", LocalityGapElement);
