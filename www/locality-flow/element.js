import { advances } from "../shared/advances.js";
import { LocalityElement } from "../shared/base.js";
import { DIAGRAM } from "../shared/diagram-styles.js";
import { download, fileName } from "../shared/download.js";
import { setAttribute } from "../shared/nodes.js";
import { png } from "../shared/png.js";
import { printLandscape } from "../shared/print.js";
import { sheet } from "../shared/sheet.js";
import { FAMILY } from "../shared/styles.js";
import { noChoices } from "./choices.js";
import { FlowPage } from "./flow-page.js";
import { choicesText, readChoices } from "./link.js";
import { canvasPattern } from "./patterns.js";
import { idIn } from "./shown.js";
import { FLOW } from "./styles.js";

/**
 * `<locality-flow>`: where money comes from, where it goes, and whose it still is on the way. What
 * flows, and where it is drawn, is asked of the core; this file carries what the reader chooses to
 * the core and the core's view to the page.
 *
 * @typedef {import("../shared/base.js").Ground} Ground
 * @typedef {import("../shared/contract.js").FlowView} FlowView
 * @typedef {import("../shared/store.js").Reason} Reason
 * @typedef {import("../shared/unit-switch.js").Unit} Unit
 */

/** What an attribute may say; anything else is as if it were not there. */
const UNITS = new Set(["£", "£000", "£m"]);

/** Narrower than this, a picture gives way to its list and runs downwards. */
const NARROW = 480;

/** So much wider than its room a picture can be, and is still read when it is made to fit. */
const FITS = 14 / 12;

/** px: no bar that scrolls is wider. */
const BAR = 24;

/** What the widget has around its picture, until that is there to be measured. */
const AROUND = 82;

export class LocalityFlowElement extends LocalityElement {
  /** @override */
  static observedAttributes = [
    ...["src", "for", "unit", "name", "view"],
    ...["way", "mode", "levels", "year", "variance"],
  ];

  /** @type {FlowPage | null} */ #page = null;
  /** @type {FlowView | null} */ #view = null;
  #choices = noChoices();
  /** @type {Unit | null} */ #unit = null;
  /** px across that the picture was asked to have. */
  #width = 0;
  /** @type {"right" | "down"} */ #direction = "right";
  #complaint = "";
  /** A drawing within the turn that it is told of would be told of again. */
  #watcher = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  /** @override */
  get sheets() {
    return [sheet(FAMILY), sheet(DIAGRAM), sheet(FLOW)];
  }

  /** @param {string} name */
  #said(name) {
    return (this.getAttribute(name) ?? "").trim();
  }

  /** @returns {import("../core/core.js").FlowRequest} */
  #request() {
    const { way, mode, levels, opened, place, flow } = this.#choices;
    const unit = this.#unit ?? this.#said("unit");
    const said = this.#said("levels");
    const shown = levels ?? (said === "" ? null : said.split(/[\s,]+/));
    return {
      lang: this.language,
      unit: UNITS.has(unit) ? unit : null,
      changes: this.ground?.store.inForce() ?? [],
      year: this.#said("year") || null,
      way: way ?? (this.#said("way") || null),
      mode: mode ?? (this.#said("mode") || null),
      ...(shown === null ? {} : { levels: shown }),
      opened: Array.from(opened),
      place,
      flow,
      direction: this.#direction,
      width: this.#width,
      advances: this.#advances(),
      variance: this.#said("variance") || null,
    };
  }

  #advances() {
    // A type that is still on its way is measured again when it is there.
    if (document.fonts.status === "loading") void document.fonts.ready.then(() => this.askToDraw());
    return advances(getComputedStyle(this).fontFamily);
  }

  /** @override @param {Ground} ground */
  draw({ core, store }) {
    this.dress();
    if (this.#width === 0) this.#width = Math.max(240, this.clientWidth - AROUND);
    const doc = store.open(core);
    const view = this.#viewOf(doc);
    const problems = store.problems(core);
    this.#view = view;
    if (view.places.length === 0) {
      const sentence = this.say("noFlows");
      const none = { at: "", code: "no-flows", found: "", sentence, hint: "", advice: false };
      this.drawFailure(problems.some(({ advice }) => !advice) ? problems : [none]);
    } else {
      this.#page ??= this.#newPage();
      setAttribute(this.#page.node, "lang", this.language);
      const leads = this.#structureWith(view.panel?.body ?? "") !== null;
      this.#page.draw(view, problems, leads, this.scene);
      this.#page.linkComplaint(this.say("linkRefused"), this.#complaint);
      this.show(this.#page.node, false);
      this.#page.picture.settle();
    }
    this.tellProblems(problems);
    const { unit = null, lang = "en", changes = [] } = this.#request();
    const made = changes.length === 0 ? "" : doc.link({ unit, lang, changes }).text;
    return choicesText(view, this.#choices, made);
  }

  /** A picture that does not fit beside its labels runs downwards as well. @param {import("../shared/store.js").Doc} doc */
  #viewOf(doc) {
    this.#direction = this.#isNarrow ? "down" : "right";
    const view = doc.flow(this.#request());
    const room = this.#width * FITS;
    if (this.#direction === "down" || view.scene === null || view.scene.width <= room) return view;
    this.#direction = "down";
    return doc.flow(this.#request());
  }

  /** @override @param {string} sentence */
  linkComplaint(sentence) {
    this.#complaint = sentence;
    this.#page?.linkComplaint(this.say("linkRefused"), sentence);
  }

  /** @override @param {Ground} ground @param {string} fragment */
  follow({ core, store }, fragment) {
    if (!fragment.startsWith("locality-flow=")) return { applied: false, complaint: "" };
    const doc = store.open(core);
    const read = readChoices(this.#view ?? doc.flow(this.#request()), fragment);
    if (typeof read === "string") return { applied: false, complaint: this.say(read) };
    if (read.changes !== "") {
      const answer = doc.follow(read.changes);
      if (answer.outcome !== "applied") {
        return { applied: false, complaint: this.say("linkDamaged") };
      }
      store.replace(answer.changes, "link", this);
    }
    this.#choices = read.choices;
    this.did("link");
    return { applied: true, complaint: "" };
  }

  /** @override */
  forgetReader() {
    this.#choices = noChoices();
    this.#unit = null;
    this.#view = null;
  }

  /** @override */
  formResetCallback() {
    this.forgetReader();
    this.did("reset");
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watcher.disconnect();
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.#watcher.observe(this);
    if (this.#page !== null) this.#watcher.observe(this.#page.picture.node);
  }

  /** Where there is more or less room than the picture was made for, it is made again. */
  #measure() {
    const room = this.#page?.picture.room ?? 0;
    // What a bar at the edge of the page takes and gives back is not chased.
    const same = room <= this.#width + BAR && room >= this.#width;
    if (room === 0 || same) return;
    this.#width = room;
    this.askToDraw();
  }

  #newPage() {
    const page = new FlowPage(this.#actions(), this.#face());
    this.#watcher.observe(page.picture.node);
    return page;
  }

  get #isNarrow() {
    return this.clientWidth > 0 && this.clientWidth < NARROW;
  }

  #face() {
    const wanted = this.#said("view").toLowerCase();
    if (wanted === "picture" || wanted === "table" || wanted === "words") return wanted;
    return this.#isNarrow ? "narrow" : "picture";
  }

  /** @returns {import("./flow-page.js").Actions} */
  #actions() {
    return {
      way: (id) => {
        // Levels and places of one way are not those of another.
        this.#choices = { ...noChoices(), way: id, mode: this.#choices.mode };
        this.#did("way");
      },
      mode: (id) => {
        this.#choices.mode = id;
        this.#did("mode");
      },
      levels: (ids) => {
        // Fewer than two show nothing that goes: what was shown stays.
        if (ids.length > 1) this.#choices.levels = ids;
        this.#did("levels");
      },
      showIn: (unit) => {
        this.#unit = unit;
        this.askToDraw();
      },
      toggle: (place) => {
        const id = this.#view?.places[place]?.id;
        if (id === undefined) return;
        const { opened } = this.#choices;
        if (!opened.delete(id)) opened.add(id);
        this.#did("open");
      },
      show: (place) => this.#ask(place, null),
      tell: (flow) => this.#ask(null, flow),
      showBody: (id) => this.#structureWith(id)?.showBody?.(id),
      redraw: () => this.askToDraw(),
      fullScreen: (node) => this.#fullScreen(node),
      link: () => this.addressOf(this.value),
      csv: () => this.#take("csv"),
      svg: () => this.#take("svg"),
      png: () => void this.#png(),
      print: () => printLandscape(),
    };
  }

  /** @param {Reason} reason */
  #did(reason) {
    this.#page?.foot.changed();
    this.did(reason);
  }

  /** Whose pound: of a place, of what goes between two, or no longer of either. @param {number | null} place @param {number | null} flow */
  #ask(place, flow) {
    const about = place === null ? undefined : this.#view?.places[place];
    this.#choices.place = about?.id ?? null;
    this.#choices.flow = flow === null ? null : (this.#view?.flows[flow]?.id ?? null);
    this.#did(flow === null ? "place" : "flow");
    this.choose(about?.level ?? "", about === undefined ? null : idIn(about));
  }

  /**
   * The structure on this page that has a body. It may come from another script, so it is known by
   * what it can do.
   *
   * @param {string} id
   */
  #structureWith(id) {
    if (id === "") return null;
    for (const element of document.querySelectorAll("locality-structure")) {
      const structure =
        /** @type {Partial<import("../locality-structure/element.js").LocalityStructureElement>} */ (
          element
        );
      if (structure.hasBody?.(id)) return structure;
    }
    return null;
  }

  /** @param {Element} node */
  #fullScreen(node) {
    const done =
      this.root.fullscreenElement === null ? node.requestFullscreen() : document.exitFullscreen();
    // A frame may not be allowed to: the picture stays where it is.
    done.catch((error) => console.info(error));
  }

  /** @param {"csv" | "svg"} form */
  #take(form) {
    const { ground } = this;
    if (ground === null) return;
    const name = fileName(this.#view?.document.title ?? "", form);
    try {
      const doc = ground.store.open(ground.core);
      if (form === "csv") download(doc.flowCsv(this.#request()), name, "text/csv;charset=utf-8");
      else download(doc.flowSvg(this.#request()), name, "image/svg+xml");
    } catch (error) {
      console.error(error);
      this.#page?.foot.complain(this.say("broken"));
    }
  }

  async #png() {
    const scene = this.#view?.scene;
    const page = this.#page;
    if (!scene || page === null) return;
    const ground = getComputedStyle(page.node).backgroundColor;
    const paint = (/** @type {string} */ fill) => canvasPattern(page.patterns, fill);
    const image = await png(scene, page.picture.drawing.parts(), ground, paint);
    const name = fileName(this.#view?.document.title ?? "", "png");
    if (image !== null) download(image, name, "image/png");
  }
}
