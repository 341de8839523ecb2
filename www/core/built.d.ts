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
  export function compatBeside(): string | null;
  export const ownSettings: DOMStringMap | null;
}

declare module "locality:real-factory" {
  export function createApi(instantiate: (imports: Imports) => Exports): import("./core.js").Api;
}
