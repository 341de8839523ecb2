/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const close: (a: number) => void;
export const csv: (a: number, b: number, c: number) => [number, number, number, number];
export const follow: (a: number, b: number, c: number) => [number, number, number];
export const follow_text: (a: number, b: number, c: number) => [number, number, number, number];
export const layout: (a: number, b: number, c: number, d: number) => [number, number];
export const link: (a: number, b: number, c: number) => [number, number, number];
export const link_text: (a: number, b: number, c: number) => [number, number, number, number];
export const open: (a: number, b: number, c: number, d: number) => number;
export const paste: (a: number, b: number, c: number) => [number, number, number];
export const paste_text: (a: number, b: number, c: number) => [number, number, number, number];
export const pool: (a: number, b: number, c: number) => [number, number, number];
export const pool_text: (a: number, b: number, c: number) => [number, number, number, number];
export const problems: (a: number) => [number, number, number];
export const problems_text: (a: number) => [number, number, number, number];
export const refusal: (a: number, b: number, c: number) => [number, number, number];
export const refusal_text: (a: number, b: number, c: number) => [number, number, number, number];
export const structure: (a: number, b: number, c: number) => [number, number, number];
export const structure_svg: (a: number, b: number, c: number) => [number, number, number, number];
export const structure_text: (a: number, b: number, c: number) => [number, number, number, number];
export const __wbindgen_externrefs: WebAssembly.Table;
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
