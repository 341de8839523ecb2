import { requestText } from "./request.js";

/**
 * The core that outlives its instances.
 *
 * An instance that has trapped may answer the next healthy call wrongly, so anything it throws that
 * is not a refusal of its own ends it. A new one is made from the program already compiled,
 * documents are opened again from their text when they are next asked, and the failed call is
 * tried once more. Nothing of a dead instance is ever called again, not even to free memory.
 *
 * @typedef {import("../../pkg/views.d.ts").PoolView} PoolView
 * @typedef {import("../../pkg/views.d.ts").StructureView} StructureView
 * @typedef {import("../../pkg/views.d.ts").RiskView} RiskView
 * @typedef {import("../../pkg/views.d.ts").GapView} GapView
 * @typedef {import("../../pkg/views.d.ts").ProgrammeView} ProgrammeView
 * @typedef {import("../../pkg/views.d.ts").FlowView} FlowView
 * @typedef {import("../../pkg/views.d.ts").PasteView} PasteView
 * @typedef {import("../../pkg/views.d.ts").LinkView} LinkView
 * @typedef {import("../../pkg/views.d.ts").FollowView} FollowView
 * @typedef {import("../../pkg/views.d.ts").ProblemView} Problem
 *
 * What a reader did, as it is asked about and kept.
 * @typedef {import("../../pkg/views.d.ts").ChangeView} Change
 *
 * @typedef {object} PoolRequest
 * @property {string | null} [unit] what amounts are shown in: "£", "£000" or "£m"; null as the document
 * @property {string} [lang]
 * @property {readonly Change[]} [changes]
 * @property {{ from: number, count: number }} [lines]
 * @property {string | null} [today] as 2016-12-14; whether a consultation is still open depends on it
 * @property {string | null} [year] for which lines that join later are not there yet
 *
 * @typedef {object} PasteRequest
 * @property {string | null} [year]
 * @property {string | null} [unit]
 * @property {string} [lang]
 * @property {readonly Change[]} [changes]
 * @property {string | null} partner the row of the top left cell
 * @property {string} tier its column
 * @property {string} text cells as a spreadsheet copies them
 *
 * @typedef {object} StructureRequest
 * @property {string} [lang]
 * @property {number | null} [at] the date to show, by its place in `moments`; null as `today` has it
 * @property {number | null} [compare] the date to compare it with
 * @property {readonly string[]} [hidden] families that are left off the picture
 * @property {readonly string[]} [collapsed] ids of bodies that are drawn closed
 * @property {readonly string[]} [opened] ids of bodies that are drawn open
 * @property {string | null} [focus] the id of the body that the panel is about
 * @property {string} [find] what is looked for among names
 * @property {"down" | "right"} [direction]
 * @property {boolean} [trunks] whether relations of one kind from one body share a trunk
 * @property {readonly number[] | null} [advances] of the characters 32 to 126, in thousandths of an em
 * @property {readonly { id: string, x: number, y: number, width: number, height: number }[]} [earlier]
 *   where bodies stood in the picture before
 * @property {string | null} [today] as 2016-12-14
 *
 * @typedef {object} RiskRequest whatever is typed is text, as the reader typed it
 * @property {string | null} [unit]
 * @property {string} [lang]
 * @property {readonly Change[]} [changes]
 * @property {string | null} [pool] its id; null as the first
 * @property {string | null} [variance] in pounds, adverse above nought; goes before `percent`
 * @property {string | null} [percent] of the pool
 * @property {readonly { partner: string, amount: string }[]} [contributions]
 * @property {readonly { line: string, amount: string }[]} [lines] what each is over, in pounds
 * @property {readonly object[]} [rules] that the reader built, as `riskShare` in a file has them
 * @property {readonly string[] | null} [shown] ids of the rules compared, eight at the most
 * @property {string | null} [baseline] the id of the rule that differences are from
 * @property {string | null} [partner] whose chart it is
 * @property {{ from: string | null, to: string | null }} [bounds] of the chart, in per cent
 *
 * @typedef {object} GapRequest whatever is typed is text, as the reader typed it
 * @property {string | null} [unit]
 * @property {string} [lang]
 * @property {string | null} [year] that is looked at; null as the last
 * @property {string | null} [partner] whose chart and bridge they are; null as all
 * @property {readonly { id: string, year?: string, growth: string }[]} [growth] in per cent a year;
 *   of every year where none is named
 * @property {readonly { id: string, fullYear?: string, confidence?: string, slippage?: string }[]} [savings]
 * @property {readonly string[]} [off] ids of what is switched off
 * @property {readonly { condition: string, year: string | null }[]} [met] null as never
 * @property {boolean} [underlying] whether the sentence tells of what lasts alone
 * @property {"order" | "average"} [order] of the bridge
 * @property {{ id: string, for: "growth" | "fullYear" | "slippage" } | null} [solve]
 * @property {number} [listed] how many assumptions, schemes and switches are listed, of each; 60 where left
 *   out. What is changed is listed in any case
 *
 * @typedef {object} ProgrammeRequest
 * @property {string | null} [unit]
 * @property {string} [lang]
 * @property {string | null} [today] as 2016-12-14
 *
 * @typedef {object} FlowRequest
 * @property {string | null} [unit]
 * @property {string} [lang]
 * @property {readonly Change[]} [changes]
 * @property {string | null} [year]
 * @property {string | null} [way] what is followed, by its id in `ways`; null as the first
 * @property {string | null} [mode] by its id in `modes`
 * @property {readonly string[]} [levels] that are shown, two at the least; all where left out
 * @property {readonly string[]} [opened] ids of places that are drawn open
 * @property {string | null} [place] the id of the place whose pound is asked for
 * @property {string | null} [flow] the same of a flow
 * @property {"down" | "right"} [direction]
 * @property {number} [width] px that the picture may have across
 * @property {readonly number[] | null} [advances] of the characters 32 to 126, in thousandths of an em
 * @property {string | null} [variance] who bears it: `2%` of the pool or `£1m`
 *
 * @typedef {"json" | "csv" | "table" | "list"} Form
 */

/**
 * What an instance offers, as wasm.rs exports it.
 * @typedef {object} Api
 * @property {(text: string, form: string) => number} open
 * @property {(handle: number) => void} close
 * @property {(handle: number) => Problem[]} problems
 * @property {(handle: number) => string} problems_text
 * @property {(handle: number, request: string) => PoolView} pool
 * @property {(handle: number, request: string) => string} pool_text
 * @property {(handle: number, request: string) => StructureView} structure
 * @property {(handle: number, request: string) => string} structure_text
 * @property {(handle: number, request: string) => string} structure_svg
 * @property {(handle: number, request: string) => RiskView} risk
 * @property {(handle: number, request: string) => string} risk_text
 * @property {(handle: number, request: string) => string} risk_csv
 * @property {(handle: number, request: string) => string} memorandum
 * @property {(handle: number, request: string) => GapView} gap
 * @property {(handle: number, request: string) => string} gap_text
 * @property {(handle: number, request: string) => string} gap_csv
 * @property {(handle: number, request: string) => ProgrammeView} programme
 * @property {(handle: number, request: string) => string} programme_text
 * @property {(handle: number, request: string) => string} programme_csv
 * @property {(handle: number, request: string) => FlowView} flow
 * @property {(handle: number, request: string) => string} flow_text
 * @property {(handle: number, request: string) => string} flow_csv
 * @property {(handle: number, request: string) => string} flow_svg
 * @property {(handle: number, request: string) => Problem | null} refusal
 * @property {(handle: number, request: string) => string} refusal_text
 * @property {(handle: number, request: string) => PasteView} paste
 * @property {(handle: number, request: string) => string} paste_text
 * @property {(handle: number, request: string) => LinkView} link
 * @property {(handle: number, request: string) => string} link_text
 * @property {(handle: number, fragment: string) => FollowView} follow
 * @property {(handle: number, fragment: string) => string} follow_text
 * @property {(handle: number, request: string) => string} csv
 * @property {(graph: string, options: string) => string} layout
 * @property {(data: string, options: string) => string} flow_layout
 */

/**
 * A compiled program, and a way to make any number of instances of it.
 * @typedef {object} Source
 * @property {"wasm" | "compat"} engine
 * @property {() => Api} create
 */

/**
 * An opened document: a plain object that can be opened again. Each `…Text` gives the same answer
 * as its twin, as canonical JSON text; the classic scripts, one for each family of widgets, have none.
 * @typedef {object} Doc
 * @property {string} text
 * @property {Form} form
 * @property {number} generation the instance it is open in; -1 once closed
 * @property {number} handle
 * @property {readonly Problem[]} problems
 * @property {string} problemsText
 * @property {(request: PoolRequest) => PoolView} pool
 * @property {(request: PoolRequest) => string} poolText
 * @property {(request: StructureRequest) => StructureView} structure
 * @property {(request: StructureRequest) => string} structureText
 * @property {(request: StructureRequest) => string} structureSvg the picture as a file; empty where
 *   there is none
 * @property {(request: RiskRequest) => RiskView} risk
 * @property {(request: RiskRequest) => string} riskText
 * @property {(request: RiskRequest) => string} riskCsv the comparison
 * @property {(request: RiskRequest) => string} memorandum the pool's memorandum account as CSV
 * @property {(request: GapRequest) => GapView} gap
 * @property {(request: GapRequest) => string} gapText
 * @property {(request: GapRequest) => string} gapCsv every series, part and row
 * @property {(request: ProgrammeRequest) => ProgrammeView} programme
 * @property {(request: ProgrammeRequest) => string} programmeText
 * @property {(request: ProgrammeRequest) => string} programmeCsv
 * @property {(request: FlowRequest) => FlowView} flow
 * @property {(request: FlowRequest) => string} flowText
 * @property {(request: FlowRequest) => string} flowCsv the table of flows
 * @property {(request: FlowRequest) => string} flowSvg the picture as a file; empty where there is none
 * @property {(request: PoolRequest) => Problem | null} refusal
 * @property {(request: PoolRequest) => string} refusalText
 * @property {(request: PasteRequest) => PasteView} paste
 * @property {(request: PasteRequest) => string} pasteText
 * @property {(request: PoolRequest) => LinkView} link
 * @property {(request: PoolRequest) => string} linkText
 * @property {(fragment: string) => FollowView} follow
 * @property {(fragment: string) => string} followText
 * @property {(request: PoolRequest) => string} csv
 * @property {() => void} close
 */

/**
 * @typedef {object} Core
 * @property {"wasm" | "compat"} engine which build of the program answers
 * @property {number} generation how many instances came before this one
 * @property {(text: string, form?: Form) => Doc} open
 * @property {(graph: string, options?: string) => string} layout lays out any graph: JSON text in
 *   and out, as `wire/layout.rs` says
 * @property {(data: string, options?: string) => string} flow lays out any flow: JSON text in and out,
 *   as `wire/flow.rs` says
 * @property {(callback: () => void) => () => void} onRecover calls back after an instance was
 *   replaced; what it returns ends that
 */

/** Never open: no instance has this number. */
const CLOSED = -1;
const NOT_YET_OPEN = -2;

/** @param {unknown} thrown what an instance throws on purpose, as against a trap */
function isRefusal(thrown) {
  return thrown instanceof Error && thrown.name === "LocalityRefusal";
}

/**
 * @param {Source} source
 * @returns {Core}
 */
export function createCore(source) {
  let instance = /** @type {Api | null} */ (source.create());
  let generation = 0;
  const listeners = new Set(/** @type {(() => void)[]} */ ([]));

  /** Told later, as a listener is likely to ask the core at once. */
  function tellRecovery() {
    for (const listener of listeners) queueMicrotask(listener);
  }

  /**
   * @template Answer
   * @param {Doc} doc
   * @param {(api: Api, handle: number) => Answer} ask
   * @returns {Answer}
   */
  function attempt(doc, ask) {
    instance ??= source.create();
    if (doc.generation !== generation) {
      doc.handle = instance.open(doc.text, doc.form);
      doc.generation = generation;
    }
    return ask(instance, doc.handle);
  }

  /**
   * @template Answer
   * @param {Doc} doc
   * @param {(api: Api, handle: number) => Answer} ask
   * @returns {Answer}
   */
  function answer(doc, ask) {
    if (doc.generation === CLOSED) throw new Error("This document has been closed.");
    return recovering(() => attempt(doc, ask));
  }

  /**
   * @template Answer
   * @param {() => Answer} call
   * @returns {Answer}
   */
  function recovering(call) {
    let cause;
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        const result = call();
        if (tries > 0) tellRecovery();
        return result;
      } catch (thrown) {
        if (isRefusal(thrown)) throw thrown;
        instance = null;
        generation += 1;
        cause = thrown;
      }
    }
    throw new Error(
      "The calculator stopped twice at the same step, so this step is left undone. " +
        "Nothing typed has been lost.",
      { cause },
    );
  }

  /**
   * @param {string} text
   * @param {Form} form
   * @returns {Doc}
   */
  function open(text, form = "json") {
    /** @type {Doc} */
    const doc = {
      text: String(text),
      form,
      generation: NOT_YET_OPEN,
      handle: 0,
      get problems() {
        return answer(doc, (api, handle) => api.problems(handle));
      },
      get problemsText() {
        return answer(doc, (api, handle) => api.problems_text(handle));
      },
      pool: (request) => answer(doc, (api, handle) => api.pool(handle, requestText(request))),
      poolText: (request) =>
        answer(doc, (api, handle) => api.pool_text(handle, requestText(request))),
      structure: (request) =>
        answer(doc, (api, handle) => api.structure(handle, requestText(request))),
      structureText: (request) =>
        answer(doc, (api, handle) => api.structure_text(handle, requestText(request))),
      structureSvg: (request) =>
        answer(doc, (api, handle) => api.structure_svg(handle, requestText(request))),
      risk: (request) => answer(doc, (api, handle) => api.risk(handle, requestText(request))),
      riskText: (request) =>
        answer(doc, (api, handle) => api.risk_text(handle, requestText(request))),
      riskCsv: (request) =>
        answer(doc, (api, handle) => api.risk_csv(handle, requestText(request))),
      memorandum: (request) =>
        answer(doc, (api, handle) => api.memorandum(handle, requestText(request))),
      gap: (request) => answer(doc, (api, handle) => api.gap(handle, requestText(request))),
      gapText: (request) =>
        answer(doc, (api, handle) => api.gap_text(handle, requestText(request))),
      gapCsv: (request) => answer(doc, (api, handle) => api.gap_csv(handle, requestText(request))),
      programme: (request) =>
        answer(doc, (api, handle) => api.programme(handle, requestText(request))),
      programmeText: (request) =>
        answer(doc, (api, handle) => api.programme_text(handle, requestText(request))),
      programmeCsv: (request) =>
        answer(doc, (api, handle) => api.programme_csv(handle, requestText(request))),
      flow: (request) => answer(doc, (api, handle) => api.flow(handle, requestText(request))),
      flowText: (request) =>
        answer(doc, (api, handle) => api.flow_text(handle, requestText(request))),
      flowCsv: (request) =>
        answer(doc, (api, handle) => api.flow_csv(handle, requestText(request))),
      flowSvg: (request) =>
        answer(doc, (api, handle) => api.flow_svg(handle, requestText(request))),
      refusal: (request) => answer(doc, (api, handle) => api.refusal(handle, requestText(request))),
      refusalText: (request) =>
        answer(doc, (api, handle) => api.refusal_text(handle, requestText(request))),
      paste: (request) => answer(doc, (api, handle) => api.paste(handle, requestText(request))),
      pasteText: (request) =>
        answer(doc, (api, handle) => api.paste_text(handle, requestText(request))),
      link: (request) => answer(doc, (api, handle) => api.link(handle, requestText(request))),
      linkText: (request) =>
        answer(doc, (api, handle) => api.link_text(handle, requestText(request))),
      follow: (fragment) => answer(doc, (api, handle) => api.follow(handle, String(fragment))),
      followText: (fragment) =>
        answer(doc, (api, handle) => api.follow_text(handle, String(fragment))),
      csv: (request) => answer(doc, (api, handle) => api.csv(handle, requestText(request))),
      close: () => {
        const open = doc.generation === generation && instance;
        doc.generation = CLOSED;
        if (!open) return;
        try {
          open.close(doc.handle);
        } catch {
          // A trap on the way out ends the instance like any other, and there is nothing to answer.
          instance = null;
          generation += 1;
        }
      },
    };
    answer(doc, () => undefined);
    return doc;
  }

  return {
    engine: source.engine,
    get generation() {
      return generation;
    },
    open,
    layout: (graph, options = "{}") =>
      recovering(() => {
        instance ??= source.create();
        return instance.layout(String(graph), String(options));
      }),
    flow: (data, options = "{}") =>
      recovering(() => {
        instance ??= source.create();
        return instance.flow_layout(String(data), String(options));
      }),
    onRecover: (callback) => {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
  };
}
