/* tslint:disable */
/* eslint-disable */

/**
 * Closes a document; closing one that is not open does nothing.
 */
export function close(handle: number): void;

/**
 * The figures as a CSV file.
 */
export function csv(handle: number, request: string): string;

export function flow(handle: number, request: string): any;

/**
 * The flows as a CSV file.
 */
export function flow_csv(handle: number, request: string): string;

/**
 * A bare layout of any flows: see `wire::flow_layout`.
 */
export function flow_layout(data: string, options: string): string;

/**
 * The picture of the flows as an SVG file.
 */
export function flow_svg(handle: number, request: string): string;

export function flow_text(handle: number, request: string): string;

export function follow(handle: number, fragment: string): any;

export function follow_text(handle: number, fragment: string): string;

export function gap(handle: number, request: string): any;

/**
 * A plan as a CSV file.
 */
export function gap_csv(handle: number, request: string): string;

export function gap_text(handle: number, request: string): string;

/**
 * A bare layout of any graph: see `wire::layout`.
 */
export function layout(graph: string, options: string): string;

export function link(handle: number, request: string): any;

export function link_text(handle: number, request: string): string;

/**
 * A pool's memorandum account as a CSV file.
 */
export function memorandum(handle: number, request: string): string;

/**
 * Opens a text; a form that is not known is taken as JSON. It never throws on text.
 */
export function open(text: string, form: string): number;

export function paste(handle: number, request: string): any;

export function paste_text(handle: number, request: string): string;

export function pool(handle: number, request: string): any;

export function pool_text(handle: number, request: string): string;

export function problems(handle: number): any;

export function problems_text(handle: number): string;

export function programme(handle: number, request: string): any;

/**
 * A programme as a CSV file.
 */
export function programme_csv(handle: number, request: string): string;

export function programme_text(handle: number, request: string): string;

export function refusal(handle: number, request: string): any;

export function refusal_text(handle: number, request: string): string;

export function risk(handle: number, request: string): any;

/**
 * The comparison of sharing rules as a CSV file.
 */
export function risk_csv(handle: number, request: string): string;

export function risk_text(handle: number, request: string): string;

export function structure(handle: number, request: string): any;

/**
 * The picture of a structure as an SVG file.
 */
export function structure_svg(handle: number, request: string): string;

export function structure_text(handle: number, request: string): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly close: (a: number) => void;
    readonly csv: (a: number, b: number, c: number) => [number, number, number, number];
    readonly flow: (a: number, b: number, c: number) => [number, number, number];
    readonly flow_csv: (a: number, b: number, c: number) => [number, number, number, number];
    readonly flow_layout: (a: number, b: number, c: number, d: number) => [number, number];
    readonly flow_svg: (a: number, b: number, c: number) => [number, number, number, number];
    readonly flow_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly follow: (a: number, b: number, c: number) => [number, number, number];
    readonly follow_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly gap: (a: number, b: number, c: number) => [number, number, number];
    readonly gap_csv: (a: number, b: number, c: number) => [number, number, number, number];
    readonly gap_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly layout: (a: number, b: number, c: number, d: number) => [number, number];
    readonly link: (a: number, b: number, c: number) => [number, number, number];
    readonly link_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly memorandum: (a: number, b: number, c: number) => [number, number, number, number];
    readonly open: (a: number, b: number, c: number, d: number) => number;
    readonly paste: (a: number, b: number, c: number) => [number, number, number];
    readonly paste_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly pool: (a: number, b: number, c: number) => [number, number, number];
    readonly pool_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly problems: (a: number) => [number, number, number];
    readonly problems_text: (a: number) => [number, number, number, number];
    readonly programme: (a: number, b: number, c: number) => [number, number, number];
    readonly programme_csv: (a: number, b: number, c: number) => [number, number, number, number];
    readonly programme_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly refusal: (a: number, b: number, c: number) => [number, number, number];
    readonly refusal_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly risk: (a: number, b: number, c: number) => [number, number, number];
    readonly risk_csv: (a: number, b: number, c: number) => [number, number, number, number];
    readonly risk_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly structure: (a: number, b: number, c: number) => [number, number, number];
    readonly structure_svg: (a: number, b: number, c: number) => [number, number, number, number];
    readonly structure_text: (a: number, b: number, c: number) => [number, number, number, number];
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
