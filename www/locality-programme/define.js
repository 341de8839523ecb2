import "./words.js";
import { define } from "../shared/define.js";
import { LocalityProgrammeElement } from "./element.js";

define("locality-programme", LocalityProgrammeElement);
