export type PoolView = import("./views.d.ts").PoolView;
export type StructureView = import("./views.d.ts").StructureView;
export type RiskView = import("./views.d.ts").RiskView;
export type GapView = import("./views.d.ts").GapView;
export type ProgrammeView = import("./views.d.ts").ProgrammeView;
export type FlowView = import("./views.d.ts").FlowView;
export type PasteView = import("./views.d.ts").PasteView;
export type LinkView = import("./views.d.ts").LinkView;
export type FollowView = import("./views.d.ts").FollowView;
export type Problem = import("./views.d.ts").ProblemView;
export type Change = import("./views.d.ts").ChangeView;
export type PoolRequest = {
    /**
     * what amounts are shown in: "£", "£000" or "£m"; null as the document
     */
    unit?: string | null;
    lang?: string;
    changes?: readonly Change[];
    lines?: {
        from: number;
        count: number;
    };
    /**
     * as 2016-12-14; whether a consultation is still open depends on it
     */
    today?: string | null;
    /**
     * for which lines that join later are not there yet
     */
    year?: string | null;
};
export type PasteRequest = {
    year?: string | null;
    unit?: string | null;
    lang?: string;
    changes?: readonly Change[];
    /**
     * the row of the top left cell
     */
    partner: string | null;
    /**
     * its column
     */
    tier: string;
    /**
     * cells as a spreadsheet copies them
     */
    text: string;
};
export type StructureRequest = {
    lang?: string;
    /**
     * the date to show, by its place in `moments`; null as `today` has it
     */
    at?: number | null;
    /**
     * the date to compare it with
     */
    compare?: number | null;
    /**
     * families that are left off the picture
     */
    hidden?: readonly string[];
    /**
     * ids of bodies that are drawn closed
     */
    collapsed?: readonly string[];
    /**
     * ids of bodies that are drawn open
     */
    opened?: readonly string[];
    /**
     * the id of the body that the panel is about
     */
    focus?: string | null;
    /**
     * what is looked for among names
     */
    find?: string;
    direction?: "down" | "right";
    /**
     * whether relations of one kind from one body share a trunk
     */
    trunks?: boolean;
    /**
     * of the characters 32 to 126, in thousandths of an em
     */
    advances?: readonly number[] | null;
    /**
     * where bodies stood in the picture before
     */
    earlier?: readonly {
        id: string;
        x: number;
        y: number;
        width: number;
        height: number;
    }[];
    /**
     * as 2016-12-14
     */
    today?: string | null;
};
export type RiskRequest = {
    unit?: string | null;
    lang?: string;
    changes?: readonly Change[];
    /**
     * its id; null as the first
     */
    pool?: string | null;
    /**
     * in pounds, adverse above nought; goes before `percent`
     */
    variance?: string | null;
    /**
     * of the pool
     */
    percent?: string | null;
    contributions?: readonly {
        partner: string;
        amount: string;
    }[];
    /**
     * what each is over, in pounds
     */
    lines?: readonly {
        line: string;
        amount: string;
    }[];
    /**
     * that the reader built, as `riskShare` in a file has them
     */
    rules?: readonly object[];
    /**
     * ids of the rules compared, eight at the most
     */
    shown?: readonly string[] | null;
    /**
     * the id of the rule that differences are from
     */
    baseline?: string | null;
    /**
     * whose chart it is
     */
    partner?: string | null;
    /**
     * of the chart, in per cent
     */
    bounds?: {
        from: string | null;
        to: string | null;
    };
};
export type GapRequest = {
    unit?: string | null;
    lang?: string;
    /**
     * that is looked at; null as the last
     */
    year?: string | null;
    /**
     * whose chart and bridge they are; null as all
     */
    partner?: string | null;
    /**
     * in per cent a year;
     * of every year where none is named
     */
    growth?: readonly {
        id: string;
        year?: string;
        growth: string;
    }[];
    savings?: readonly {
        id: string;
        fullYear?: string;
        confidence?: string;
        slippage?: string;
    }[];
    /**
     * ids of what is switched off
     */
    off?: readonly string[];
    /**
     * null as never
     */
    met?: readonly {
        condition: string;
        year: string | null;
    }[];
    /**
     * whether the sentence tells of what lasts alone
     */
    underlying?: boolean;
    /**
     * of the bridge
     */
    order?: "order" | "average";
    solve?: {
        id: string;
        for: "growth" | "fullYear" | "slippage";
    } | null;
    /**
     * how many assumptions, schemes and switches are listed, of each; 60 where left
     * out. What is changed is listed in any case
     */
    listed?: number;
};
export type ProgrammeRequest = {
    unit?: string | null;
    lang?: string;
    /**
     * as 2016-12-14
     */
    today?: string | null;
};
export type FlowRequest = {
    unit?: string | null;
    lang?: string;
    changes?: readonly Change[];
    year?: string | null;
    /**
     * what is followed, by its id in `ways`; null as the first
     */
    way?: string | null;
    /**
     * by its id in `modes`
     */
    mode?: string | null;
    /**
     * that are shown, two at the least; all where left out
     */
    levels?: readonly string[];
    /**
     * ids of places that are drawn open
     */
    opened?: readonly string[];
    /**
     * the id of the place whose pound is asked for
     */
    place?: string | null;
    /**
     * the same of a flow
     */
    flow?: string | null;
    direction?: "down" | "right";
    /**
     * px that the picture may have across
     */
    width?: number;
    /**
     * of the characters 32 to 126, in thousandths of an em
     */
    advances?: readonly number[] | null;
    /**
     * who bears it: `2%` of the pool or `£1m`
     */
    variance?: string | null;
};
export type Form = "json" | "csv" | "table" | "list";
export type Api = {
    open: (text: string, form: string) => number;
    close: (handle: number) => void;
    problems: (handle: number) => Problem[];
    problems_text: (handle: number) => string;
    pool: (handle: number, request: string) => PoolView;
    pool_text: (handle: number, request: string) => string;
    structure: (handle: number, request: string) => StructureView;
    structure_text: (handle: number, request: string) => string;
    structure_svg: (handle: number, request: string) => string;
    risk: (handle: number, request: string) => RiskView;
    risk_text: (handle: number, request: string) => string;
    risk_csv: (handle: number, request: string) => string;
    memorandum: (handle: number, request: string) => string;
    gap: (handle: number, request: string) => GapView;
    gap_text: (handle: number, request: string) => string;
    gap_csv: (handle: number, request: string) => string;
    programme: (handle: number, request: string) => ProgrammeView;
    programme_text: (handle: number, request: string) => string;
    programme_csv: (handle: number, request: string) => string;
    flow: (handle: number, request: string) => FlowView;
    flow_text: (handle: number, request: string) => string;
    flow_csv: (handle: number, request: string) => string;
    flow_svg: (handle: number, request: string) => string;
    refusal: (handle: number, request: string) => Problem | null;
    refusal_text: (handle: number, request: string) => string;
    paste: (handle: number, request: string) => PasteView;
    paste_text: (handle: number, request: string) => string;
    link: (handle: number, request: string) => LinkView;
    link_text: (handle: number, request: string) => string;
    follow: (handle: number, fragment: string) => FollowView;
    follow_text: (handle: number, fragment: string) => string;
    csv: (handle: number, request: string) => string;
    layout: (graph: string, options: string) => string;
    flow_layout: (data: string, options: string) => string;
};
export type Source = {
    engine: "wasm" | "compat";
    create: () => Api;
};
export type Doc = {
    text: string;
    form: Form;
    /**
     * the instance it is open in; -1 once closed
     */
    generation: number;
    handle: number;
    problems: readonly Problem[];
    problemsText: string;
    pool: (request: PoolRequest) => PoolView;
    poolText: (request: PoolRequest) => string;
    structure: (request: StructureRequest) => StructureView;
    structureText: (request: StructureRequest) => string;
    /**
     * the picture as a file; empty where
     * there is none
     */
    structureSvg: (request: StructureRequest) => string;
    risk: (request: RiskRequest) => RiskView;
    riskText: (request: RiskRequest) => string;
    /**
     * the comparison
     */
    riskCsv: (request: RiskRequest) => string;
    /**
     * the pool's memorandum account as CSV
     */
    memorandum: (request: RiskRequest) => string;
    gap: (request: GapRequest) => GapView;
    gapText: (request: GapRequest) => string;
    /**
     * every series, part and row
     */
    gapCsv: (request: GapRequest) => string;
    programme: (request: ProgrammeRequest) => ProgrammeView;
    programmeText: (request: ProgrammeRequest) => string;
    programmeCsv: (request: ProgrammeRequest) => string;
    flow: (request: FlowRequest) => FlowView;
    flowText: (request: FlowRequest) => string;
    /**
     * the table of flows
     */
    flowCsv: (request: FlowRequest) => string;
    /**
     * the picture as a file; empty where there is none
     */
    flowSvg: (request: FlowRequest) => string;
    refusal: (request: PoolRequest) => Problem | null;
    refusalText: (request: PoolRequest) => string;
    paste: (request: PasteRequest) => PasteView;
    pasteText: (request: PasteRequest) => string;
    link: (request: PoolRequest) => LinkView;
    linkText: (request: PoolRequest) => string;
    follow: (fragment: string) => FollowView;
    followText: (fragment: string) => string;
    csv: (request: PoolRequest) => string;
    close: () => void;
};
export type Core = {
    /**
     * which build of the program answers
     */
    engine: "wasm" | "compat";
    /**
     * how many instances came before this one
     */
    generation: number;
    open: (text: string, form?: Form) => Doc;
    /**
     * lays out any graph: JSON text in
     * and out, as `wire/layout.rs` says
     */
    layout: (graph: string, options?: string) => string;
    /**
     * lays out any flow: JSON text in and out,
     * as `wire/flow.rs` says
     */
    flow: (data: string, options?: string) => string;
    /**
     * calls back after an instance was
     * replaced; what it returns ends that
     */
    onRecover: (callback: () => void) => () => void;
};
/**
 * The core in a page or a worker, without any element. `engine: "compat"` takes the JavaScript
 * build, `wasm` the program from elsewhere.
 *
 * @param {{ engine?: "wasm" | "compat", wasm?: BufferSource | URL }} [options]
 * @returns {Promise<Core>}
 */
export declare function load({ engine, wasm }?: {
    engine?: "wasm" | "compat";
    wasm?: BufferSource | URL;
}): Promise<Core>;
