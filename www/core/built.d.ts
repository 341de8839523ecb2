/** What the build puts in: www/build/bundle.mjs says from where. */

type Imports = WebAssembly.Imports;
type Exports = WebAssembly.Exports;

declare module "locality:factory" {
  export function createApi(instantiate: (imports: Imports) => Exports): import("./core.js").Api;
}

declare module "locality:compat-program" {
  export function program(imports: Imports): Exports;
}

declare module "locality:packed" {
  const base64: string;
  export default base64;
}

declare module "locality:place" {
  export function programBytes(): Promise<BufferSource>;
  export function beside(name: string): string | null;
  export const ownTag: HTMLScriptElement | null;
}

declare module "locality:program" {
  /** The program that the script stands on. */
  export const program: string;
  /** The file with the same program as JavaScript. */
  export const compat: string;
}

declare module "locality:real-factory" {
  export function createApi(instantiate: (imports: Imports) => Exports): import("./core.js").Api;
}
