import { ChangesList } from "../shared/changes-list.js";
import { ErrorSummary } from "../shared/error-summary.js";
import { Choice } from "../shared/field.js";
import { Foot } from "../shared/foot.js";
import { Header } from "../shared/header.js";
import { make, setShown, setText, TextList } from "../shared/nodes.js";
import { printLandscape } from "../shared/print.js";
import { Findings } from "../shared/problems.js";
import { UnitSwitch } from "../shared/unit-switch.js";
import { Builder } from "./builder.js";
import { Contributions } from "./contributions.js";
import { RiskFaces } from "./risk-faces.js";
import { ShownRules } from "./shown-rules.js";
import { Stakes } from "./stakes.js";
import { Together } from "./together.js";
import { Variance } from "./variance.js";

/**
 * The widget's tree, in the family's order: what it is, where things stand, what the comparison turns
 * on, the comparison in its faces, what can be done, what was done, taking it away.
 *
 * @typedef {import("../shared/contract.js").RiskView} RiskView
 * @typedef {import("../shared/contract.js").Problem} Problem
 * @typedef {import("../shared/scene.js").Scene} Scene
 * @typedef {import("../shared/unit-switch.js").Unit} Unit
 * @typedef {import("./rule-kinds.js").OwnRule} OwnRule
 * @typedef {import("./risk-faces.js").FaceActions} FaceActions
 * @typedef {import("./contributions.js").ContributionActions} ContributionActions
 * @typedef {import("./stakes.js").StakeActions} StakeActions
 * @typedef {import("./variance.js").VarianceActions} VarianceActions
 * @typedef {import("./builder.js").BuildActions} BuildActions
 * @typedef {FaceActions & ContributionActions & StakeActions & VarianceActions & BuildActions & {
 *   pool: (id: string) => void,
 *   partner: (id: string) => void,
 *   show: (rule: string, shown: boolean) => void,
 *   setUndone: (id: number, undone: boolean) => void,
 *   undoAll: () => void,
 *   showIn: (unit: Unit) => void,
 *   link: () => string | null,
 *   csv: () => void,
 *   memorandum: () => void,
 * }} Actions
 * @typedef {{
 *   offered: readonly { id: string, name: string, chosen: boolean }[],
 *   rules: readonly OwnRule[],
 *   items: readonly import("../shared/changes-list.js").Item[],
 *   said: string,
 * }} Beside what the reader made, beside the core's view
 */

export class RiskPage {
  node = make("div", { class: "widget", part: "widget" });
  foot;
  builder;
  summary = new ErrorSummary((key) => this.#focusMistake(key));
  #header = new Header();
  #findings = new Findings();
  #linkNote = make("p", { class: "part note link-note", role: "status" });
  #pool;
  #variance;
  #contributions;
  #stakes;
  #shown;
  #partner;
  #best = make("p", { class: "part measure best" });
  #partingTitle = make("h3");
  #parting = make("ul");
  #partings = new TextList(this.#parting, "li");
  #units;
  #faces;
  #together = new Together();
  #notes = make("ul", { class: "notes soft measure part" });
  #noteList = new TextList(this.#notes, "li");
  #changes;
  #further = make("div", { class: "part further" }, [this.#findings.advice.node]);

  /** @param {Actions} act @param {string} face that is seen first @param {Scene} scene */
  constructor(act, face, scene) {
    this.#pool = new Choice(() => act.pool(this.#pool.chosen ?? ""));
    this.#partner = new Choice(() => act.partner(this.#partner.chosen ?? ""));
    this.#variance = new Variance(act);
    this.#contributions = new Contributions(act, scene);
    this.#stakes = new Stakes(act, scene);
    this.#shown = new ShownRules(act.show);
    this.#units = new UnitSwitch(act.showIn);
    const marker = {
      stepBy: (/** @type {number} */ steps) => this.#variance.stepBy(steps),
      goTo: (/** @type {"least" | "most"} */ end) => this.#variance.goTo(end),
      slideTo: (/** @type {number} */ place) => this.#variance.slideTo(place),
    };
    this.#faces = new RiskFaces({ ...act, ...marker }, face, scene);
    this.builder = new Builder(act);
    this.#changes = new ChangesList(act);
    this.foot = new Foot(
      act.link,
      [
        ["downloadCsv", act.csv],
        ["downloadMemorandum", act.memorandum],
      ],
      () => printLandscape(),
    );
    this.#linkNote.hidden = true;
    this.#contributions.node.append(this.#units.node);
    const turns = make("div", { class: "part turns" }, [
      make("div", {}, [this.#variance.node, this.#stakes.node]),
      this.#contributions.node,
    ]);
    const asks = make("div", { class: "part asks" }, [this.#pool.node, this.#partner.node]);
    this.node.append(
      this.#header.node,
      this.#linkNote,
      this.#findings.problems.node,
      this.summary.node,
      asks,
      turns,
      this.#best,
      this.#shown.node,
      ...this.#faces.nodes,
      make("section", { class: "part measure parting" }, [this.#partingTitle, this.#parting]),
      this.#together.node,
      this.#notes,
      make("div", { class: "part tools" }, [this.builder.node, this.#changes.node]),
      this.#further,
      this.foot.node,
    );
  }

  /** @param {RiskView} view @param {readonly Problem[]} problems @param {Beside} beside @param {Scene} scene */
  draw(view, problems, { offered, rules, items, said }, scene) {
    const prefix = scene.say("error");
    this.#header.draw(view.document, view.pool.standing, view.variance.sentence);
    this.#findings.draw(problems, scene);
    setShown(this.#further, !this.#findings.advice.node.hidden);
    this.#drawMistakes(scene);
    choose(this.#pool, view.pools, scene.say("pool"), prefix);
    setShown(this.#pool.node, view.pools.length > 1);
    this.#variance.draw(view.variance, scene);
    this.#stakes.draw(view, scene);
    this.#contributions.draw(view, scene);
    this.#units.draw(view.unit, scene);
    choose(this.#partner, view.partners, scene.say("forPartner"), prefix);
    setShown(this.#partner.node, view.partners.length > 1);
    setText(this.#best, view.sentences[0] ?? "");
    setText(this.#partingTitle, scene.say("partings"));
    this.#partings.draw(view.sentences.slice(1));
    setShown(this.#partingTitle, view.sentences.length > 1);
    this.#shown.draw(offered, scene);
    this.#faces.draw(view, scene);
    this.#together.draw(view, scene);
    this.#noteList.draw(view.notes);
    setShown(this.#notes, view.notes.length > 0);
    this.builder.draw(rules, said, view, scene);
    this.#changes.draw(items, scene);
    this.foot.draw([view.versionLine], scene);
  }

  /** @param {string} title @param {string} sentence "" takes the note away */
  linkComplaint(title, sentence) {
    setText(this.#linkNote, sentence === "" ? "" : `${title}. ${sentence}`);
    setShown(this.#linkNote, sentence !== "");
  }

  /** @param {string} key of a mistake */
  #focusMistake(key) {
    const [what = "", id = ""] = key.split(" ", 2);
    if (what === "rule") this.builder.focusMistake(id);
    else if (what === "contribution") this.#contributions.focus(id);
    else if (what === "line") this.#stakes.focus(id);
    else if (what === "percent") this.#variance.percent.input.focus();
    else if (what === "from" || what === "to") this.#faces.focusBound(what);
    else this.#variance.pounds.input.focus();
  }

  /** @param {Scene} scene */
  #drawMistakes(scene) {
    const items = [];
    for (const [key, { problem }] of scene.mistakes) {
      items.push({ key, sentence: problem.sentence, hint: problem.hint });
    }
    this.summary.draw(scene.say("problemTitle"), items);
  }
}

/** @param {Choice} choice @param {RiskView["pools"]} options @param {string} label @param {string} prefix */
function choose(choice, options, label, prefix) {
  choice.offer(options);
  choice.draw({ label, prefix, error: "" });
  for (const { id, chosen } of options) if (chosen) choice.pick(id);
}
