import "./words.js";
import { define } from "../shared/define.js";
import { LocalityPoolElement } from "./element.js";

define("locality-pool", LocalityPoolElement);
