import "./words.js";
import { define } from "../shared/define.js";
import { LocalityRiskElement } from "./element.js";

define("locality-risk", LocalityRiskElement);
