import "./words.js";
import { define } from "../shared/define.js";
import { LocalityFlowElement } from "./element.js";

define("locality-flow", LocalityFlowElement);
