import "./words.js";
import { define } from "../shared/define.js";
import { LocalityStructureElement } from "./element.js";

define("locality-structure", LocalityStructureElement);
