import { LocalityElement } from "../shared/base.js";
import { download, fileName } from "../shared/download.js";
import { setAttribute } from "../shared/nodes.js";
import { sheet } from "../shared/sheet.js";
import { FAMILY } from "../shared/styles.js";
import { TABLES } from "../shared/table-styles.js";
import { today } from "../shared/today.js";
import { FACES, ProgrammePage } from "./programme-page.js";
import { PROGRAMME } from "./styles.js";

/**
 * `<locality-programme>`: what was planned, what became of it, what money hangs on it, and what may
 * go wrong. To read only.
 *
 * @typedef {import("../shared/base.js").Ground} Ground
 * @typedef {import("../shared/contract.js").ProgrammeView} ProgrammeView
 */

export class LocalityProgrammeElement extends LocalityElement {
  /** @override */
  static observedAttributes = ["src", "for", "name", "view"];

  /** @type {ProgrammePage | null} */ #page = null;
  /** @type {ProgrammeView | null} */ #view = null;
  /** The face that a link asks for, until there is a page to show it. */ #wanted = "";
  #complaint = "";

  /** @override */
  get sheets() {
    return [sheet(FAMILY), sheet(TABLES), sheet(PROGRAMME)];
  }

  /** @override @param {Ground} ground */
  draw({ core, store }) {
    const view = store.open(core).programme(this.#request());
    this.#view = view;
    const problems = store.problems(core);
    let broken = false;
    for (const problem of problems) broken ||= !problem.advice;
    const { milestones, money, risks, staffing } = view;
    if (milestones.length + money.length + risks.length + staffing.length === 0) {
      const sentence = this.say("noProgramme");
      const none = { at: "", code: "no-programme", found: "", sentence, hint: "", advice: false };
      this.drawFailure(broken ? problems : [none]);
      this.tellProblems(problems);
      return "";
    }
    this.#page ??= this.#newPage();
    const wanted = this.#wanted;
    this.#wanted = "";
    if (wanted !== "") this.#page.choose(wanted);
    setAttribute(this.#page.node, "lang", this.language);
    this.#page.draw(view, problems, this.scene);
    this.#page.linkComplaint(this.say("linkRefused"), this.#complaint);
    this.show(this.#page.node, false);
    this.tellProblems(problems);
    const fields = new URLSearchParams();
    fields.set("locality-programme", "1");
    fields.set("doc", view.document.id);
    fields.set("view", this.#page.face);
    return fields.toString();
  }

  /** @override @param {string} sentence */
  linkComplaint(sentence) {
    this.#complaint = sentence;
    this.#page?.linkComplaint(this.say("linkRefused"), sentence);
  }

  /** @override @param {Ground} ground @param {string} fragment */
  follow({ core, store }, fragment) {
    if (!fragment.startsWith("locality-programme=")) return { applied: false, complaint: "" };
    const fields = new URLSearchParams(fragment);
    const { document } = this.#view ?? store.open(core).programme(this.#request());
    if (fields.get("doc") !== document.id) {
      return { applied: false, complaint: this.say("linkElsewhereProgramme") };
    }
    const wanted = faceCalled(fields.get("view") ?? "");
    if (wanted === null) return { applied: false, complaint: this.say("linkDamaged") };
    this.#wanted = wanted;
    this.did("link");
    return { applied: true, complaint: "" };
  }

  #request() {
    return { lang: this.language, today: today() };
  }

  #take() {
    const { ground } = this;
    if (ground === null) return;
    try {
      const text = ground.store.open(ground.core).programmeCsv(this.#request());
      download(text, fileName(this.#view?.document.title ?? "", "csv"), "text/csv;charset=utf-8");
    } catch (error) {
      console.error(error);
      this.#page?.foot.complain(this.say("broken"));
    }
  }

  #newPage() {
    const act = {
      redraw: () => {
        this.#page?.foot.changed();
        this.askToDraw();
      },
      link: () => this.addressOf(this.value),
      csv: () => this.#take(),
    };
    return new ProgrammePage(act, faceCalled(this.getAttribute("view") ?? "") ?? "timeline");
  }
}

/** @param {string} name */
function faceCalled(name) {
  const wanted = name.trim().toLowerCase();
  for (const face of FACES) if (face === wanted) return face;
  return null;
}
