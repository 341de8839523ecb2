/** Registers the elements; there is nothing to name. */
export {};
